package org.guiju.store.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.archive.Inquiry;
import org.jdbi.v3.core.Handle;

/**
 * Who asked for what, and who answers it, within one transaction. A paper that arrives makes those
 * that asked for it stale; one that was checked before another arrived, and is stored after it, is
 * stale from the beginning. So that two at once cannot miss each other, both lock what they ask for
 * and answer: askers share a topic, an answer has it alone. Papers that arrive together saw each
 * other.
 */
final class Interests {
  /** Locks come out of a table of fixed size, so many topics share few of them. */
  private static final int LOCKS = 1 << 9;

  private final Handle handle;
  private final List<Long> submissions = new ArrayList<>();
  private final Rows asked = new Rows();
  private final Rows answers = new Rows();
  private String moment;

  Interests(Handle handle) {
    this.handle = handle;
  }

  /** Topics of submissions, one beside the other. */
  private static final class Rows {
    private final List<String> topics = new ArrayList<>();
    private final List<Long> submissions = new ArrayList<>();

    void add(Set<String> all, long submission) {
      topics.addAll(all);
      all.forEach(topic -> submissions.add(submission));
    }

    String[] topics() {
      return topics.toArray(String[]::new);
    }

    Long[] submissions() {
      return submissions.toArray(Long[]::new);
    }
  }

  /**
   * Adds what one submission asked. All that are added looked at the archive at the same moment.
   *
   * @param isNew false for one that was there before, whose answers are known
   */
  void add(long submission, Inquiry inquiry, boolean isNew) {
    submissions.add(submission);
    moment = inquiry.moment();
    asked.add(inquiry.asked(), submission);
    answers.add(isNew ? inquiry.answers() : Set.of(), submission);
  }

  /** To be called last in the transaction: the locks are held to its end. */
  void write() {
    if (submissions.isEmpty()) {
      return;
    }
    lock();
    insert("interest", asked);
    insert("announcement", answers);
    makeAskersStale();
    makeOwnStale();
  }

  /** In order of their numbers, so that nobody waits for somebody who waits for him. */
  private void lock() {
    Map<String, Boolean> alone = new HashMap<>();
    asked.topics.forEach(topic -> alone.put(topic, false));
    answers.topics.forEach(topic -> alone.put(topic, true));
    String[] topics = alone.keySet().toArray(String[]::new);
    Boolean[] exclusive = new Boolean[topics.length];
    for (int i = 0; i < topics.length; i++) {
      exclusive[i] = alone.get(topics[i]);
    }
    handle
        .createQuery(
            """
            select count(case when alone then pg_advisory_xact_lock(:space, lock)::text
                              else pg_advisory_xact_lock_shared(:space, lock)::text end)
            from (select lock, bool_or(alone) as alone
                  from (select (hashtextextended(topic, 0) & (:locks - 1))::integer as lock, alone
                        from unnest(:topics, :alone) as t(topic, alone)) topics
                  group by lock order by lock) locks
            """)
        .bind("space", LOCKS)
        .bind("locks", LOCKS)
        .bind("topics", topics)
        .bind("alone", exclusive)
        .mapTo(long.class)
        .one();
  }

  private void insert(String table, Rows rows) {
    handle
        .createUpdate(
            """
            insert into <table> (topic, submission)
            select distinct hashtextextended(topic, 0), submission
            from unnest(:topics, :submissions) as t(topic, submission)
            on conflict do nothing
            """)
        .define("table", table)
        .bind("topics", rows.topics())
        .bind("submissions", rows.submissions())
        .execute();
  }

  private void makeAskersStale() {
    handle
        .createUpdate(
            """
            insert into stale (submission, cause)
            select distinct asker.submission, answer.submission
            from (select distinct hashtextextended(topic, 0) as topic, submission
                  from unnest(:topics, :submissions) as t(topic, submission)) answer
            join interest asker using (topic)
            where asker.submission <> all(:own)
            on conflict do nothing
            """)
        .bind("topics", answers.topics())
        .bind("submissions", answers.submissions())
        .bind("own", submissions.toArray(Long[]::new))
        .execute();
  }

  private void makeOwnStale() {
    handle
        .createUpdate(
            """
            insert into stale (submission, cause)
            select distinct asker.submission, answer.submission
            from (select distinct hashtextextended(topic, 0) as topic, submission
                  from unnest(:topics, :submissions) as t(topic, submission)) asker
            join announcement answer using (topic)
            where answer.submission <> all(:own)
              and not pg_visible_in_snapshot(answer.written_by, :moment::pg_snapshot)
            on conflict do nothing
            """)
        .bind("topics", asked.topics())
        .bind("submissions", asked.submissions())
        .bind("own", submissions.toArray(Long[]::new))
        .bind("moment", moment)
        .execute();
  }
}
