package org.guiju.store.io;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Locks on names, held to the end of the transaction, over all processes on the database. */
public final class Locks {
  private Locks() {}

  /** Takes the lock on the {@code what} called {@code name} until the transaction ends. */
  public static void take(Handle handle, String what, String name) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
        .bind("name", full(what, name))
        .mapTo(String.class)
        .one();
  }

  /** Takes locks in an order that is the same for everybody. */
  public static void takeAll(Handle handle, String what, Collection<String> names) {
    handle
        .createQuery(
            """
            select count(pg_advisory_xact_lock(lock)::text)
            from (select distinct hashtextextended(name, 0) as lock
                  from unnest(:names) name order by 1) locks
            """)
        .bind("names", names.stream().map(name -> full(what, name)).toArray(String[]::new))
        .mapTo(long.class)
        .one();
  }

  /** Takes the lock unless another transaction holds it. */
  public static boolean isFree(Handle handle, String what, String name) {
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
