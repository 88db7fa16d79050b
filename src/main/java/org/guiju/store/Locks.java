package org.guiju.store;

import org.jdbi.v3.core.Handle;

/** Locks on names, held to the end of the transaction, over all processes on the database. */
final class Locks {
  private Locks() {}

  static void take(Handle handle, String what, String name) {
    handle
        .createQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) lock")
        .bind("name", what + ":" + name.replace('\0', '\u0001'))
        .mapTo(int.class)
        .one();
  }
}
