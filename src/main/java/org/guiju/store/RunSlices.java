package org.guiju.store;

import org.guiju.runs.RunTerms;
import org.jdbi.v3.core.Handle;

/** Cuts a run into slices, within one transaction. */
final class RunSlices {
  /** What a sample is drawn from: every such group gives its share, and at least one paper. */
  private static final String STRATUM = "s.kind, s.province_code, s.fiscal_year";

  private static final String UNSETTLED =
      """
      exists (select 1 from run_filing f
              where f.run = :run and f.submission = s.id and f.standing < t.n)
      and not exists (select 1 from run_again a
                      where a.run = :run and a.submission = s.id and a.standing >= t.n)
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
    if (terms.sample().isPresent()) {
      sample(selection, chosen, terms.sample().get());
    } else {
      selection.bind(handle.createUpdate(slices("select s.id " + chosen, false))).bind("run", run)
          .bind("papers", papers).execute();
    }
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

  /** Which papers of a group are drawn depends on their numbers and that of the run alone. */
  private void sample(RunSelection selection, String chosen, int size) {
    String ranked =
        """
        select s.id, %1$s,
               row_number() over (partition by %1$s
                                  order by hashtextextended(:run || ':' || s.id, 0)) as rank,
               count(*) over (partition by %1$s) as filings, count(*) over () as whole
        """
                .formatted(STRATUM)
            + chosen;
    String share = "least(filings, greatest(1, round(:size * filings::numeric / whole)))";
    selection
        .bind(
            handle.createUpdate(
                slices("select id from (" + ranked + ") ranked where rank <= " + share, false)))
        .bind("run", run)
        .bind("papers", papers)
        .bind("size", size)
        .execute();
    selection
        .bind(
            handle.createUpdate(
                """
                insert into run_stratum (run, kind, province, fiscal_year, filings, sampled)
                select :run, kind, province_code, fiscal_year, filings, %s
                from (%s) ranked where rank = 1
                """
                    .formatted(share, ranked)))
        .bind("run", run)
        .bind("size", size)
        .execute();
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
        late(terms, false, "not exists (select 1 from run_filing f where f.run = :run and f.submission = s.id)");
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
