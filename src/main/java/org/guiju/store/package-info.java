/** The archive in PostgreSQL, a package for each thing that is kept; here it is opened. */
package org.guiju.store;
