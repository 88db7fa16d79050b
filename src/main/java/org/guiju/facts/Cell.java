package org.guiju.facts;

/**
 * An amount cell as it was filled in.
 *
 * @param state what kind of content it was
 * @param raw the text exactly as given; null when the field was left out
 */
public record Cell(CellState state, String raw) {}
