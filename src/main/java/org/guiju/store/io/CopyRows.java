package org.guiju.store.io;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * Rows of one table on their way through COPY, within one transaction. They are held in memory
 * until {@link #write}: a batch is small, and one connection has one COPY at a time.
 */
public final class CopyRows {
  private static final HexFormat HEX = HexFormat.of();

  private final Handle handle;
  private final String statement;
  private final StringBuilder rows = new StringBuilder();
  private long count;

  /**
   * Rows for {@code table}.
   *
   * @param columns columns in the order in which {@link #add} gives their values
   */
  public CopyRows(Handle handle, String table, String... columns) {
    this.handle = handle;
    this.statement = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
  }

  /**
   * Adds one row.
   *
   * @param values texts, numbers, booleans, dates, {@code byte[]} for bytea, collections of texts
   *     for arrays; null for null
   */
  public void add(Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t");
      value(values[i]);
    }
    rows.append('\n');
    count++;
  }

  private void value(Object value) {
    if (value == null) {
      rows.append("\\N");
    } else if (value instanceof byte[] bytes) {
      rows.append("\\\\x");
      HEX.formatHex(rows, bytes);
    } else if (value instanceof Collection<?> items) {
      escaped(array(items));
    } else if (value instanceof BigDecimal number) {
      rows.append(number.toPlainString());
    } else {
      escaped(value.toString());
    }
  }

  private static String array(Collection<?> items) {
    return items.stream()
        .map(item -> item == null ? "null" : quoted(item.toString()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String item) {
    return '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(c);
      }
    }
  }

  /** Sends the rows. */
  public long write() {
    if (count == 0) {
      return 0;
    }
    try (Reader text = new StringReader(rows.toString())) {
      return handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(statement, text);
    } catch (SQLException failure) {
      throw new CopyFailedException(statement, failure);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
