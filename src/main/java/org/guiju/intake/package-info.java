/**
 * Reads submissions: JSON text in, facts or problems out. Start at {@link
 * org.guiju.intake.SubmissionReader}.
 *
 * <p>{@code JsonTreeReader} turns bytes into a tree that knows lines and columns, {@code
 * RecordBinder} turns the tree into records, and an {@code Assembler} for each kind turns records
 * into the flat list of facts that rules see. A problem of the input is never an exception.
 */
package org.guiju.intake;
