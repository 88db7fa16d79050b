/**
 * How content, hashes and many rows at once are written to tables and read from them. Knows no
 * table.
 */
package org.guiju.store.io;
