/**
 * Runs: the papers on file judged again under another version of the rules, as records that go on
 * after whatever stops them.
 */
package org.guiju.runs;
