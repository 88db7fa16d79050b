/**
 * A page for each rule, for clerks and policy staff: what it asks and why, when it reports, what it
 * says to its examples. The pages are worked out from the rules, so that the two cannot differ.
 */
package org.guiju.pages;
