/** The inbox, the receivers, and what is still to be sent. */
package org.guiju.store.notices;
