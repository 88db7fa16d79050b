package org.guiju.archive;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One place in which two editions of a paper differ.
 *
 * @param pointer JSON pointer into the new edition; into the old one for what is gone
 * @param row what the row is called in which it stands; null outside tables
 * @param before what stood there; null for what is new
 * @param after what stands there now; null for what is gone
 */
public record Change(String pointer, String row, JsonNode before, JsonNode after) {}
