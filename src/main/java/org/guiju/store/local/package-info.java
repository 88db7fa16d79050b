/** The database that the program starts for itself where no other is given. */
package org.guiju.store.local;
