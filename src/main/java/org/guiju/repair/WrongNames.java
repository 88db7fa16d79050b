package org.guiju.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.FactSet;
import org.guiju.findings.Finding;
import org.guiju.repair.Explanation.Proposal;
import org.guiju.repair.Explanation.Repair;

/** Joins what a row under a wrong code or name brings about, and proposes the right one. */
final class WrongNames {
  private final List<List<Misnamed>> misnamed;

  WrongNames(FactSet facts, List<Finding> findings) {
    misnamed =
        Stream.concat(
                Stream.of(new MisnamedRegion(facts, findings).alternatives()),
                new MisnamedItems(facts, findings).alternatives().stream())
            .filter(alternatives -> !alternatives.isEmpty())
            .filter(alternatives -> alternatives.get(0).settles().size() > 1)
            .toList();
  }

  /** Puts together the clusters whose findings one right name settles. */
  void join(List<Cluster> clusters) {
    for (List<Misnamed> alternatives : misnamed) {
      Misnamed best = alternatives.get(0);
      List<Cluster> settled =
          clusters.stream()
              .filter(cluster -> cluster.culprits().isEmpty())
              .filter(cluster -> best.settles().containsAll(cluster.findings()))
              .toList();
      if (settled.size() > 1) {
        Cluster root = settled.get(0);
        String why = "改正" + best.cell().place() + "后，本条随之消除。";
        settled.stream().skip(1).forEach(other -> root.take(other, why));
        root.blame(best.cell(), repair(alternatives));
        clusters.removeAll(settled.subList(1, settled.size()));
      }
    }
  }

  private static Repair repair(List<Misnamed> alternatives) {
    List<Proposal> proposals = new ArrayList<>();
    int most = alternatives.get(0).settles().size();
    int equal = 0;
    for (int i = 0; i < alternatives.size(); i++) {
      boolean first = alternatives.get(i).settles().size() == most;
      equal += first ? 1 : 0;
      proposals.add(alternatives.get(i).proposal(first ? 1 : i + 1));
    }
    String ways =
        proposals.size() == 1
            ? "可能是这一行的名称写错，改 1 格可以相符，须对照原件。"
            : Advice.found("改 1 格可以相符", proposals.size(), equal);
    return new Repair(1, true, proposals.size(), ways, proposals);
  }
}
