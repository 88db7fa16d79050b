package org.guiju.repair;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.guiju.facts.FactSet;
import org.guiju.findings.Finding;
import org.guiju.repair.NamedCells.Named;

/** Joins clusters by what their findings say: the same cell, the same thing, the same money. */
final class Joins {
  private static final String WHOLE_TABLE = "本条按整张表的数计算，改正后须重新检查。";
  private static final String CANCELS = "与本组第一条的差额大小相等、方向相反，可能是同一笔数列错了地方。";
  private static final String LISTED_TWICE = "重复列出的金额计入了合计。";

  private final List<Finding> findings;
  private final Cells cells;
  private final NamedCells named;
  private final List<Cluster> clusters;
  private final TotalsOfParts totals;
  private final SameThings things;
  private final WrongNames names;

  Joins(FactSet facts, List<Finding> findings, Paper paper, List<Cluster> clusters) {
    this.findings = findings;
    this.clusters = clusters;
    this.cells = new Cells(facts);
    this.named = new NamedCells(cells);
    this.totals = new TotalsOfParts(findings, paper);
    this.things = new SameThings(findings);
    this.names = new WrongNames(facts, findings);
  }

  /** Joins what belongs together; the clusters that are left stand in the order they had. */
  void join() {
    joinSameCells();
    names.join(clusters);
    totals.join(clusters);
    things.join(clusters);
    joinListedTwice();
    joinWholeTables();
    joinCancelling();
  }

  /** A cell that a cluster is about. */
  private record Mark(Cluster cluster, Named cell) {}

  /** Findings about one cell, or about the cell that a repair changes. */
  private void joinSameCells() {
    Map<String, Mark> byCell = new HashMap<>();
    Iterator<Cluster> each = clusters.iterator();
    while (each.hasNext()) {
      Cluster cluster = each.next();
      List<Named> own = cellsOf(cluster);
      Named same =
          own.stream().filter(cell -> byCell.containsKey(cell.pointer())).findFirst().orElse(null);
      Cluster owner = cluster;
      if (same != null) {
        Mark known = byCell.get(same.pointer());
        owner = known.cluster();
        boolean plain = same.why().equals(NamedCells.SAME_CELL);
        owner.take(cluster, plain ? known.cell().why() : same.why());
        each.remove();
      }
      for (Named cell : own) {
        byCell.putIfAbsent(cell.pointer(), new Mark(owner, cell));
      }
    }
  }

  private List<Named> cellsOf(Cluster cluster) {
    return cluster.culprits().isEmpty()
        ? cluster.findings().stream().flatMap(i -> named.of(findings.get(i)).stream()).toList()
        : cluster.culprits().stream().map(figure -> Named.cell(figure.pointer())).toList();
  }

  /** A thing listed twice stands behind a total that does not agree because of its row. */
  private void joinListedTwice() {
    for (Cluster twice : List.copyOf(clusters)) {
      boolean repeats =
          twice.findings().stream()
              .anyMatch(i -> Precedence.LISTED_TWICE.contains(findings.get(i).ruleId()));
      String row = Cells.row(first(twice).location().pointer());
      if (repeats && row.length() > 1) {
        fold(twice, row, LISTED_TWICE);
      }
    }
  }

  /** Findings about sums over a list follow from a wrong figure in it. */
  private void joinWholeTables() {
    for (Cluster single : List.copyOf(clusters)) {
      Finding finding = first(single);
      boolean sums =
          single.findings().size() == 1
              && single.relations().isEmpty()
              && finding.given() != null
              && cells.isList(finding.location());
      if (sums) {
        fold(single, finding.location().pointer() + "/", WHOLE_TABLE);
      }
    }
  }

  /** Folds a cluster beneath the first other one that blames, or names, a figure under a path. */
  private void fold(Cluster cluster, String path, String why) {
    clusters.stream()
        .filter(other -> other != cluster && other.isAbout(path))
        .findFirst()
        .ifPresent(
            root -> {
              root.take(cluster, why);
              clusters.remove(cluster);
            });
  }

  /** Two findings of one rule, too much here and as much too little there, are one thing. */
  private void joinCancelling() {
    Map<String, Cluster> byDifference = new HashMap<>();
    for (Cluster cluster : List.copyOf(clusters)) {
      Finding finding = first(cluster);
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

  private Finding first(Cluster cluster) {
    return findings.get(cluster.findings().iterator().next());
  }
}
