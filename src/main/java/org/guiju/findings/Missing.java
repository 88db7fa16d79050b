package org.guiju.findings;

/**
 * Something a rule needed and did not get.
 *
 * @param fact kind of fact, e.g. AllocationRow
 * @param field field that was blank; null when the whole fact is missing
 * @param label what users call it, in Chinese
 * @param rowName row it is missing in; null outside tables
 * @param pointer JSON pointer of the object that lacks it; null when the whole fact is missing
 * @param message what to add, in Chinese
 */
public record Missing(
    String fact, String field, String label, String rowName, String pointer, String message) {}
