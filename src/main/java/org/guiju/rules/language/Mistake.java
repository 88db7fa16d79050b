package org.guiju.rules.language;

/**
 * Something wrong at one place of a rule file, in words for its author.
 *
 * @param offset character it begins at, from 0; -1 when the whole file is meant
 * @param message what is wrong and what to write instead, in Chinese
 */
public record Mistake(int offset, String message) {}
