package org.guiju.rules.table;

import java.util.Map;

/**
 * A row with something in it.
 *
 * @param row number of the row as the spreadsheet shows it, from 1
 * @param line line of the file it begins in; the row where a file has no lines
 * @param hidden true when its author does not see it
 * @param cells cells with something in them by column, from 1
 */
public record TableRow(int row, int line, boolean hidden, Map<Integer, TableCell> cells) {}
