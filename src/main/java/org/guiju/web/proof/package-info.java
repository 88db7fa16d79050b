/** Proof over the wire: certificates, replays, bundles, the chain. */
package org.guiju.web.proof;
