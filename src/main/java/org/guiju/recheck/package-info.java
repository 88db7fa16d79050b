/**
 * Judges papers on file under another version of the rules, and says which verdicts flip and why.
 */
package org.guiju.recheck;
