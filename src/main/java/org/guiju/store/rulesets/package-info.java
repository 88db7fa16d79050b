/** Texts and steps of versions of the rules, and the stages they open. */
package org.guiju.store.rulesets;
