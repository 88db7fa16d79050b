package org.guiju.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.guiju.archive.Inquiry;
import org.jdbi.v3.core.Handle;

/**
 * Who asked for what, and who answers it, within one transaction. A paper that arrives makes those
 * that asked for it stale; one that was checked before another arrived, and is stored after it, is
 * stale from the beginning. So that two at once cannot miss each other, both lock what they ask for
 * and answer: askers share a topic, an answer has it alone.
 */
final class Interests {
  /** Locks come out of a table of fixed size, so many topics share few of them. */
  private static final int LOCKS = 1 << 12;

  private final Handle handle;
  private final long submission;

  Interests(Handle handle, long submission) {
    this.handle = handle;
    this.submission = submission;
  }

  /** To be called last in the transaction: the locks are held to its end. */
  void keep(Inquiry inquiry, boolean isNew) {
    String[] asked = inquiry.asked().toArray(String[]::new);
    String[] answers = isNew ? inquiry.answers().toArray(String[]::new) : new String[0];
    lock(asked, answers);
    insert("interest", asked);
    insert("announcement", answers);
    makeAskersStale(answers);
    makeOwnStale(asked, inquiry.moment());
  }

  /** In order of their numbers, so that nobody waits for somebody who waits for him. */
  private void lock(String[] asked, String[] answers) {
    Set<String> all = new LinkedHashSet<>(Set.of(asked));
    all.addAll(Set.of(answers));
    handle
        .createQuery(
            """
            select count(case when alone then pg_advisory_xact_lock(:space, lock)::text
                              else pg_advisory_xact_lock_shared(:space, lock)::text end)
            from (select lock, bool_or(alone) as alone
                  from (select (hashtextextended(topic, 0) & (:locks - 1))::integer as lock,
                               topic = any(:answers) as alone
                        from unnest(:topics) topic) topics
                  group by lock order by lock) locks
            """)
        .bind("space", LOCKS)
        .bind("locks", LOCKS)
        .bind("answers", answers)
        .bind("topics", all.toArray(String[]::new))
        .mapTo(long.class)
        .one();
  }

  private void insert(String table, String[] topics) {
    handle
        .createUpdate(
            """
            insert into <table> (topic, submission)
            select distinct hashtextextended(topic, 0), :submission from unnest(:topics) topic
            on conflict do nothing
            """)
        .define("table", table)
        .bind("submission", submission)
        .bind("topics", topics)
        .execute();
  }

  private void makeAskersStale(String[] answers) {
    handle
        .createUpdate(
            """
            insert into stale (submission, cause)
            select distinct asker.submission, :submission
            from interest asker
            where asker.topic in (select hashtextextended(topic, 0) from unnest(:answers) topic)
              and asker.submission <> :submission
            on conflict do nothing
            """)
        .bind("submission", submission)
        .bind("answers", answers)
        .execute();
  }

  private void makeOwnStale(String[] asked, String moment) {
    handle
        .createUpdate(
            """
            insert into stale (submission, cause)
            select distinct :submission, answer.submission
            from announcement answer
            where answer.topic in (select hashtextextended(topic, 0) from unnest(:asked) topic)
              and answer.submission <> :submission
              and not pg_visible_in_snapshot(answer.written_by, :moment::pg_snapshot)
            on conflict do nothing
            """)
        .bind("submission", submission)
        .bind("asked", asked)
        .bind("moment", moment)
        .execute();
  }
}
