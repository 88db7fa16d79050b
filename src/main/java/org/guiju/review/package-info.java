/**
 * Says what is to be said of a tree of rule files before it goes live. Start at {@link
 * org.guiju.review.RuleReviewer}, which lists the steps.
 */
package org.guiju.review;
