package org.guiju.repair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guiju.facts.FactSet;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;
import org.guiju.repair.Explanation.FindingGroup;
import org.guiju.repair.Explanation.FindingRef;
import org.guiju.repair.Explanation.Follower;

/**
 * Explains the findings of one paper. Pure: the same facts and findings give the same explanation,
 * to the byte, and the findings themselves stay as they are.
 */
public final class Explainer {
  private static final String SAME_CELL = "与本组第一条指的是同一格。";
  private static final String WHOLE_TABLE = "本条按整张表的数计算，改正后须重新检查。";
  private static final String CANCELS = "与本组第一条的差额大小相等、方向相反，可能是同一笔数列错了地方。";
  private static final String LISTED_TWICE = "重复列出的金额计入了合计。";

  private final List<Finding> findings;
  private final Cells cells;
  private final Accusations accusations;
  private final Precedence precedence;
  private final List<Cluster> clusters;

  private Explainer(FactSet facts, List<Finding> findings) {
    this.findings = findings;
    Paper paper = Relations.of(facts);
    cells = new Cells(facts);
    accusations = new Accusations(findings, paper);
    precedence = new Precedence(findings, accusations);
    clusters = new Clusters(findings, paper, accusations).collect();
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
    Set<Integer> placed = new HashSet<>();
    clusters.forEach(cluster -> placed.addAll(cluster.findings()));
    for (int i = 0; i < findings.size(); i++) {
      if (!placed.contains(i)) {
        clusters.add(Cluster.of(i));
      }
    }
    joinSameCells();
    joinListedTwice();
    joinWholeTables();
    joinCancelling();
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

  private BigDecimal money(FindingGroup group) {
    String difference = findings.get(group.root().n()).difference();
    return difference == null ? BigDecimal.ZERO : new BigDecimal(difference).abs();
  }

  /** Findings about one cell, or about the cell that a repair changes. */
  private void joinSameCells() {
    Map<String, Cluster> byCell = new HashMap<>();
    Iterator<Cluster> each = clusters.iterator();
    while (each.hasNext()) {
      Cluster cluster = each.next();
      List<String> marks = cellsOf(cluster);
      Cluster known =
          marks.stream().map(byCell::get).filter(Objects::nonNull).findFirst().orElse(null);
      if (known != null) {
        known.take(cluster, SAME_CELL);
        each.remove();
      }
      marks.forEach(mark -> byCell.putIfAbsent(mark, known == null ? cluster : known));
    }
  }

  private List<String> cellsOf(Cluster cluster) {
    if (!cluster.culprits().isEmpty()) {
      return cluster.culprits().stream().map(Figure::pointer).toList();
    }
    return cluster.findings().stream()
        .map(i -> findings.get(i).location())
        .filter(cells::isCell)
        .map(place -> place.pointer())
        .toList();
  }

  /** A thing listed twice stands behind a total that does not agree because of its row. */
  private void joinListedTwice() {
    for (Cluster twice : List.copyOf(clusters)) {
      boolean named =
          twice.findings().stream()
              .anyMatch(i -> Precedence.LISTED_TWICE.contains(findings.get(i).ruleId()));
      String pointer = findings.get(twice.findings().iterator().next()).location().pointer();
      if (named && pointer.lastIndexOf('/') > 0) {
        String row = pointer.substring(0, pointer.lastIndexOf('/') + 1);
        clusters.stream()
            .filter(cluster -> cluster != twice && isBecauseOf(row, cluster))
            .findFirst()
            .ifPresent(
                cluster -> {
                  cluster.take(twice, LISTED_TWICE);
                  clusters.remove(twice);
                });
      }
    }
  }

  private static boolean isBecauseOf(String row, Cluster cluster) {
    return cluster.culprits().isEmpty()
        ? cluster.relations().stream()
            .flatMap(relation -> relation.figures().stream())
            .anyMatch(figure -> figure.pointer().startsWith(row))
        : cluster.culprits().stream().anyMatch(figure -> figure.pointer().startsWith(row));
  }

  /** Findings about sums over a list follow from a wrong figure in it. */
  private void joinWholeTables() {
    for (Cluster single : List.copyOf(clusters)) {
      Finding finding = findings.get(single.findings().iterator().next());
      boolean sums =
          single.findings().size() == 1
              && single.relations().isEmpty()
              && finding.given() != null
              && cells.isList(finding.location());
      if (sums) {
        clusters.stream()
            .filter(cluster -> cluster != single && hasFigureIn(finding, cluster))
            .findFirst()
            .ifPresent(
                cluster -> {
                  cluster.take(single, WHOLE_TABLE);
                  clusters.remove(single);
                });
      }
    }
  }

  /** Two findings of one rule, too much here and as much too little there, are one thing. */
  private void joinCancelling() {
    Map<String, Cluster> byDifference = new HashMap<>();
    for (Cluster cluster : List.copyOf(clusters)) {
      Finding finding = findings.get(cluster.findings().iterator().next());
      if (cluster.findings().size() == 1 && differs(finding)) {
        BigDecimal difference = new BigDecimal(finding.difference()).stripTrailingZeros();
        Cluster other = byDifference.remove(finding.ruleId() + " " + difference.negate());
        if (other == null) {
          byDifference.put(finding.ruleId() + " " + difference, cluster);
        } else {
          other.take(cluster, CANCELS);
          clusters.remove(cluster);
        }
      }
    }
  }

  private static boolean differs(Finding finding) {
    return finding.difference() != null && new BigDecimal(finding.difference()).signum() != 0;
  }

  private static boolean hasFigureIn(Finding finding, Cluster cluster) {
    String list = finding.location().pointer() + "/";
    return cluster.culprits().isEmpty()
        ? cluster.relations().stream()
            .flatMap(relation -> relation.figures().stream())
            .anyMatch(figure -> figure.pointer().startsWith(list))
        : cluster.culprits().stream().anyMatch(figure -> figure.pointer().startsWith(list));
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
        finding.message());
  }
}
