package org.guiju.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All repairs of one paper. */
final class Repairs {
  private final Paper paper;
  private final Accusations accusations;
  private final List<Mended> mended = new ArrayList<>();

  Repairs(Paper paper, Accusations accusations) {
    this.paper = paper;
    this.accusations = accusations;
    Search search = new Search(paper, new Likelihood(paper, accusations.cellsOfTheirOwn()));
    for (Set<Relation> broken : Groups.of(accusations.broken(), Relation::figures)) {
      add(new Mended(broken, search.mend(broken)));
    }
    supposeRowLeftOut();
  }

  /** Broken relations with their repairs, in the order of the report. */
  List<Mended> mended() {
    return mended;
  }

  /** Groups that one repair mends belong together, even where they share no cell. */
  private void add(Mended next) {
    for (int i = 0; i < mended.size(); i++) {
      Candidate best = mended.get(i).best();
      if (best != null && next.best() != null && best.values().equals(next.best().values())) {
        mended.set(i, new Mended(union(mended.get(i), next), next.result()));
        return;
      }
    }
    mended.add(next);
  }

  private static Set<Relation> union(Mended one, Mended other) {
    Set<Relation> relations = new LinkedHashSet<>(one.relations());
    relations.addAll(other.relations());
    return relations;
  }

  /** A row that is missing breaks every total; where it explains them all, it is one repair. */
  private void supposeRowLeftOut() {
    Set<Relation> broken = new LinkedHashSet<>(accusations.broken());
    Candidate row = broken.isEmpty() ? null : new RowLeftOut(paper, broken).candidate();
    if (row != null) {
      List<Candidate> candidates = new ArrayList<>(List.of(row));
      int cells = 1;
      if (mended.size() == 1) {
        candidates.addAll(mended.get(0).result().candidates());
        cells = Math.max(1, mended.get(0).result().cells());
      }
      candidates.sort(Candidate.LIKELIEST);
      mended.clear();
      mended.add(new Mended(broken, new Search.Result(cells, true, candidates)));
    }
  }
}
