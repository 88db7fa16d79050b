package org.guiju.store.runs;

import org.guiju.runs.RunTerms;
import org.guiju.store.io.Hex;
import org.jdbi.v3.core.Handle;

/** Cuts a run into slices, within one transaction. */
final class RunSlices {
  private static final String UNSETTLED =
      """
      exists (select 1 from run_filing f
              where f.run = :run and f.submission = s.id and f.standing <> t.n)
      and not exists (select 1 from run_again a
                      where a.run = :run and a.submission = s.id and a.standing = t.n)
      """;

  private final Handle handle;
  private final long run;
  private final int papers;

  RunSlices(Handle handle, long run, int papers) {
    this.handle = handle;
    this.run = run;
    this.papers = papers;
  }

  /** Puts the papers that the transaction sees into slices, which hold their numbers. */
  void cut(RunTerms terms) {
    RunSelection selection = new RunSelection(terms.selection());
    String chosen =
        """
        from submission s join standing t on t.submission = s.id where true
        """
            + selection.conditions();
    String ids =
        terms.sample().isPresent()
            ? "select id from unnest(:drawn) as drawn(id)"
            : "select s.id " + chosen;
    Long[] drawn =
        terms.sample().map(new RunDraw(handle, run, selection, chosen)::of).orElse(new Long[0]);
    selection
        .bind(handle.createUpdate(slices(ids, false)))
        .bind("drawn", drawn)
        .bind("run", run)
        .bind("papers", papers)
        .execute();
  }

  private static String slices(String ids, boolean again) {
    return """
    insert into run_slice (run, number, again, ids)
    select :run, row_number() over (order by min(id)) + (select coalesce(max(number), 0)
                                                         from run_slice where run = :run),
           %s, array_agg(id order by id)
    from (select id, (row_number() over (order by id) - 1) / :papers as portion
          from (%s) chosen) portions
    group by portion
    """
        .formatted(again, ids);
  }

  /**
   * Adds the papers that stand under an older version because somebody had begun to judge them
   * before the candidate was in force: those that are new to the run, and for a run whose reports
   * are to stand, those that were done before and stand otherwise since.
   *
   * @return whether there were any
   */
  boolean addLate(RunTerms terms) {
    boolean isNew =
        late(
            terms,
            false,
            "not exists (select 1 from run_filing f where f.run = :run and f.submission = s.id)");
    return (terms.keep() && late(terms, true, UNSETTLED)) || isNew;
  }

  private boolean late(RunTerms terms, boolean again, String condition) {
    RunSelection selection = new RunSelection(terms.selection());
    String late =
        """
        select s.id from submission s
        join standing t on t.submission = s.id
        join report r on r.submission = t.submission and r.n = t.n
        where r.rule_set <> :candidate and r.known_at is null and %s
        """
                .formatted(condition)
            + selection.conditions();
    return selection
            .bind(handle.createUpdate(slices(late, again)))
            .bind("run", run)
            .bind("papers", papers)
            .bind("candidate", Hex.bytes(terms.candidate()))
            .execute()
        > 0;
  }
}
