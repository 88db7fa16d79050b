package org.guiju.facts;

/**
 * The place in a submission that a finding points at.
 *
 * @param file name of the file, or null for a JSON body
 * @param sheet name of the sheet, or null where there is none
 * @param cell cell address such as {@code D17}, or null where there is none
 * @param pointer JSON pointer (RFC 6901) of the field
 * @param rowName what the row is called on paper, e.g. 宁德; null outside tables
 * @param field field name as in the submission
 * @param raw the text found there, when it was not a plain value
 * @param subject key that stays the same when a message is reworded
 */
public record Place(
    String file,
    String sheet,
    String cell,
    String pointer,
    String rowName,
    String field,
    String raw,
    String subject) {}
