/** Versions of the rules over the wire: their files, reviews, approvals, and what is in force. */
package org.guiju.web.rulesets;
