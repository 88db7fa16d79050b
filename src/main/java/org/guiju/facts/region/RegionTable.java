package org.guiju.facts.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the comma-separated tables beside the code; they hold no quotes and no commas in values.
 */
final class RegionTable {
  private RegionTable() {}

  /**
   * Rows of a table on the class path, header checked and left out.
   *
   * @throws IllegalStateException when the table is missing or a row does not fit the header
   */
  static List<String[]> rows(String resource, String header) {
    List<String> lines = lines(resource);
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new IllegalStateException("`%s` must start with `%s`".formatted(resource, header));
    }
    int columns = header.split(",").length;
    List<String[]> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] row = lines.get(i).split(",", -1);
      if (row.length != columns) {
        throw new IllegalStateException(
            "%s:%d has %d columns instead of %d".formatted(resource, i + 1, row.length, columns));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = RegionTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("`%s` is not on the class path".formatted(resource));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
