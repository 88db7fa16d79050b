package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.facts.FactSet;
import org.guiju.findings.Finding;
import org.guiju.findings.RulePage;
import org.guiju.findings.Severity;
import org.guiju.repair.Explanation.FindingGroup;
import org.guiju.repair.Explanation.FindingRef;
import org.guiju.repair.Explanation.Follower;

/**
 * Explains the findings of one paper. Pure: the same facts and findings give the same explanation,
 * to the byte, and the findings themselves stay as they are.
 */
public final class Explainer {
  private final List<Finding> findings;
  private final Precedence precedence;
  private final List<Cluster> clusters;

  private Explainer(FactSet facts, List<Finding> findings) {
    this.findings = findings;
    Paper paper = Relations.of(facts);
    Accusations accusations = new Accusations(findings, paper);
    precedence = new Precedence(findings, accusations);
    clusters = new Clusters(findings, paper, accusations).collect();
    addOthers();
    new Joins(facts, findings, paper, clusters).join();
  }

  /**
   * Explains findings.
   *
   * @param facts what was checked, related facts included
   * @param findings all findings of its report, in the order of the report
   */
  public static Explanation explain(FactSet facts, List<Finding> findings) {
    return new Explainer(facts, findings).explain();
  }

  private Explanation explain() {
    return new Explanation(
        clusters.stream()
            .map(this::group)
            .sorted(
                Comparator.<FindingGroup, Severity>comparing(group -> group.root().severity())
                    .thenComparing(group -> -group.followers().size())
                    .thenComparing(group -> money(group).negate())
                    .thenComparing(group -> group.root().n()))
            .toList());
  }

  /** Findings that speak of no relation stand alone at first. */
  private void addOthers() {
    Set<Integer> placed = new HashSet<>();
    clusters.forEach(cluster -> placed.addAll(cluster.findings()));
    for (int i = 0; i < findings.size(); i++) {
      if (!placed.contains(i)) {
        clusters.add(Cluster.of(i));
      }
    }
  }

  private BigDecimal money(FindingGroup group) {
    String difference = findings.get(group.root().n()).difference();
    return difference == null ? BigDecimal.ZERO : new BigDecimal(difference).abs();
  }

  private FindingGroup group(Cluster cluster) {
    int root = precedence.root(cluster);
    List<Follower> followers = new ArrayList<>();
    for (int finding : cluster.findings()) {
      if (finding != root) {
        followers.add(new Follower(mention(finding), cluster.why(finding)));
      }
    }
    return new FindingGroup(mention(root), followers, why(cluster), cluster.repair());
  }

  private static String why(Cluster cluster) {
    if (cluster.findings().size() == 1) {
      return null;
    }
    String several = cluster.findings().size() + " 条发现";
    return cluster.culprits().isEmpty()
        ? several + "出自同一处。"
        : several + "都牵涉" + cluster.culprits().get(0).place() + "这一格。";
  }

  private FindingRef mention(int n) {
    Finding finding = findings.get(n);
    return new FindingRef(
        n,
        finding.identity(),
        finding.ruleId(),
        finding.severity(),
        finding.location().pointer(),
        finding.location().rowName(),
        finding.message(),
        RulePage.of(finding.ruleId()));
  }
}
