/** Links, signatures, and what they vouch for. */
package org.guiju.store.chain;
