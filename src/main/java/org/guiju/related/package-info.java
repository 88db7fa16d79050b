/**
 * What the papers on file say that another paper is checked against. The finding is pure: papers
 * in, related facts out; where the papers lie is behind {@link org.guiju.related.Papers}.
 *
 * <p>A list is given only when it can be taken as whole. A paper that is known to be missing leaves
 * it out, so that rules answer “not checked” instead of reporting what only looks wrong.
 */
package org.guiju.related;
