package org.guiju.store;

import org.jdbi.v3.core.Handle;

/** Locks on names, held to the end of the transaction, over all processes on the database. */
final class Locks {
  private Locks() {}

  static void take(Handle handle, String what, String name) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
        .bind("name", full(what, name))
        .mapTo(String.class)
        .one();
  }

  /** Takes the lock unless another transaction holds it. */
  static boolean isFree(Handle handle, String what, String name) {
    return handle
        .createQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .bind("name", full(what, name))
        .mapTo(boolean.class)
        .one();
  }

  private static String full(String what, String name) {
    return what + ":" + name.replace('\0', '\u0001');
  }
}
