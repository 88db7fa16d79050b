/** Runs: their terms, slices, results and samples. */
package org.guiju.store.runs;
