/** The archive in PostgreSQL. */
package org.guiju.store;
