/** Submissions and their reports, the chains of papers, and what later papers change. */
package org.guiju.store.papers;
