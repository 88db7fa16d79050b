package org.guiju.store.io;

import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;

/** Arrays of bytea as parameters, which JDBI does not bind by itself. */
public final class Binary {
  private Binary() {}

  /** As an array of bytea. */
  public static Argument array(Stream<byte[]> items) {
    byte[][] all = items.toArray(byte[][]::new);
    return (position, statement, context) ->
        statement.setArray(position, context.getConnection().createArrayOf("bytea", all));
  }
}
