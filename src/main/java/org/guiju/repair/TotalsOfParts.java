package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guiju.findings.Finding;

/** A total that agrees with its parts is as wrong as they are: a rule that names both means one. */
final class TotalsOfParts {
  private static final String WHY = "本条所指的合计包含本组第一条所指的数，说的是同一笔差额。";

  private final List<Finding> findings;
  private final Paper paper;
  private final Map<String, List<Integer>> byPointer = new HashMap<>();

  TotalsOfParts(List<Finding> findings, Paper paper) {
    this.findings = findings;
    this.paper = paper;
    for (int i = 0; i < findings.size(); i++) {
      String pointer = findings.get(i).location().pointer();
      byPointer.computeIfAbsent(pointer, none -> new ArrayList<>(1)).add(i);
    }
  }

  /** Folds findings on totals beneath those of the same rule on their parts. */
  void join(List<Cluster> clusters) {
    Map<Integer, Cluster> byFinding = new HashMap<>();
    clusters.forEach(
        cluster -> cluster.findings().forEach(finding -> byFinding.put(finding, cluster)));
    for (Relation relation : paper.relations()) {
      boolean total = relation.whole() != null && relation.state() == State.HOLDS;
      if (total && relation instanceof Sum sum) {
        at(sum.whole()).forEach(finding -> join(clusters, byFinding, sum, finding));
      }
    }
  }

  private List<Integer> at(Figure figure) {
    return byPointer.getOrDefault(figure.pointer(), List.of());
  }

  private void join(List<Cluster> clusters, Map<Integer, Cluster> byFinding, Sum sum, int ofWhole) {
    List<Integer> ofParts = new ArrayList<>();
    BigDecimal open = weight(sum, sum.whole(), ofWhole);
    for (Figure part : sum.figures()) {
      for (int finding : part.equals(sum.whole()) ? List.<Integer>of() : at(part)) {
        if (findings.get(finding).ruleId().equals(findings.get(ofWhole).ruleId())) {
          ofParts.add(finding);
          open = open.add(weight(sum, part, finding));
        }
      }
    }
    if (!ofParts.isEmpty() && open.signum() == 0) {
      Cluster root = byFinding.get(ofParts.get(0));
      Cluster follower = byFinding.get(ofWhole);
      if (root != follower && follower.relations().isEmpty()) {
        root.take(follower, WHY);
        clusters.remove(follower);
        follower.findings().forEach(finding -> byFinding.put(finding, root));
      }
    }
  }

  /**
   * What a finding says is wrong with a figure, as it counts in the sum; 0 when it says nothing.
   */
  private BigDecimal weight(Sum sum, Figure figure, int finding) {
    Finding said = findings.get(finding);
    BigDecimal amount = Amounts.of(said.difference() == null ? said.given() : said.difference());
    return amount == null ? BigDecimal.ZERO : amount.multiply(sum.factor(figure));
  }
}
