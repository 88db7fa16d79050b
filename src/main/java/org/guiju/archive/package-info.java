/**
 * What is kept for years: submissions, rule sets and verdicts; and the doors to where it is kept.
 */
package org.guiju.archive;
