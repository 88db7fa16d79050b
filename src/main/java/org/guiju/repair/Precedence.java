package org.guiju.repair;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;

/** Which finding of a group is its root. */
final class Precedence {
  /**
   * Families of rules from substance to form. It only decides between findings of equal weight on
   * one cell: what the money was spent on comes before the table of codes that it misses.
   */
  private static final List<String> FAMILIES =
      List.of(
          "SCOPE", "ALLOC", "BUD", "CARRY", "EXP", "EXEC", "PERF", "TAG", "IND", "TIME", "VALID",
          "CHAIN", "ACC", "DOC");

  /** Rules on things listed twice: the amount of the row they name counts twice in its total. */
  static final Set<String> LISTED_TWICE = Set.of("ALLOC-006", "EXP-004");

  private final List<Finding> findings;
  private final Accusations accusations;

  Precedence(List<Finding> findings, Accusations accusations) {
    this.findings = findings;
    this.accusations = accusations;
  }

  /** The root of a cluster, by its place in the report. */
  int root(Cluster cluster) {
    return cluster.findings().stream()
        .min(
            Comparator.<Integer, Severity>comparing(i -> findings.get(i).severity())
                .thenComparing(i -> isAtCulprit(cluster, i) ? 0 : 1)
                .thenComparing(i -> isInRowOfCulprit(cluster, i) ? 0 : 1)
                .thenComparing(i -> cells(cluster, i))
                .thenComparing(i -> -saysMoreThan(cluster, i))
                .thenComparing(i -> family(findings.get(i).ruleId()))
                .thenComparing(i -> i))
        .orElseThrow();
  }

  private boolean isAtCulprit(Cluster cluster, int finding) {
    String pointer = findings.get(finding).location().pointer();
    return cluster.culprits().stream().anyMatch(figure -> figure.pointer().equals(pointer));
  }

  private boolean isInRowOfCulprit(Cluster cluster, int finding) {
    String row = Cells.row(findings.get(finding).location().pointer());
    return row.length() > 1
        && cluster.culprits().stream().anyMatch(figure -> Cells.row(figure.pointer()).equals(row));
  }

  /**
   * How many findings on its cell say only what it says as well, and less. One that says nothing
   * but what stands in the cell is no less for it: then the value is wrong in itself.
   */
  private long saysMoreThan(Cluster cluster, int finding) {
    Finding own = findings.get(finding);
    Set<String> values = Set.copyOf(own.values().values());
    return cluster.findings().stream()
        .map(findings::get)
        .filter(other -> other.location().pointer().equals(own.location().pointer()))
        .map(other -> Set.copyOf(other.values().values()))
        .filter(less -> less.size() > 1 && less.size() < values.size() && values.containsAll(less))
        .count();
  }

  /** How many cells the relation of a finding takes in; a finding of its own is about one. */
  private int cells(Cluster cluster, int finding) {
    return cluster.relations().stream()
        .filter(relation -> Integer.valueOf(finding).equals(accusations.finding(relation)))
        .mapToInt(relation -> relation.figures().size())
        .min()
        .orElse(1);
  }

  private static int family(String ruleId) {
    int at = FAMILIES.indexOf(ruleId.split("-", -1)[0]);
    return at < 0 ? FAMILIES.size() : at;
  }
}
