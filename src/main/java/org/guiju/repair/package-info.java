/**
 * What stands behind the findings of one paper: which finding follows from which, and the smallest
 * changes of cells that would make its figures agree. Pure: facts and findings in, words out.
 */
package org.guiju.repair;
