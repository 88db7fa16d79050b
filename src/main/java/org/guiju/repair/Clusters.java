package org.guiju.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;
import org.guiju.repair.Explanation.Repair;

/** Puts the findings about figures together by the cells that would settle them. */
final class Clusters {
  private static final String SAME_DIFFERENCE = "与本组第一条是同一尾差。";
  private static final String INCLUDES = "本条的数包含本组第一条所指的数，第一条改正后须重新核对。";

  private final List<Finding> findings;
  private final Paper paper;
  private final Accusations accusations;
  private final Advice advice;
  private final List<Cluster> clusters = new ArrayList<>();
  private final Set<Relation> placed = new HashSet<>();

  Clusters(List<Finding> findings, Paper paper, Accusations accusations) {
    this.findings = findings;
    this.paper = paper;
    this.accusations = accusations;
    this.advice = new Advice(paper, accusations);
  }

  /** Clusters of all findings that speak of relations; other findings are in none. */
  List<Cluster> collect() {
    new Repairs(paper, accusations).mended().forEach(this::add);
    addRounded();
    return clusters;
  }

  private void add(Mended mended) {
    Repair repair = advice.of(mended);
    if (mended.best() == null) {
      addUnmended(mended, repair);
    } else {
      Set<Relation> settled = new LinkedHashSet<>(mended.relations());
      settled.addAll(Advice.settled(paper, mended.best()));
      for (Change change : mended.best().changes()) {
        addCulprit(change, settled, repair);
      }
    }
  }

  /** What one change of a repair settles; the first of two takes what needs both. */
  private void addCulprit(Change change, Set<Relation> settled, Repair repair) {
    Cluster cluster = new Cluster();
    String why = "改正" + change.figure().place() + "后，本条随之相符。";
    for (Relation relation : settled) {
      boolean own =
          change.slip() == Slip.ROW_LEFT_OUT || relation.figures().contains(change.figure());
      if (own && accusations.finding(relation) != null && placed.add(relation)) {
        cluster.add(relation, accusations.finding(relation), why);
      }
    }
    if (!cluster.findings().isEmpty()) {
      cluster.blame(change.figure(), repair);
      clusters.add(cluster);
    }
  }

  /** Without a repair the heaviest and narrowest come first; what takes in their cells follows. */
  private void addUnmended(Mended mended, Repair repair) {
    List<Cluster> own = new ArrayList<>();
    mended.relations().stream()
        .sorted(
            Comparator.<Relation, Severity>comparing(
                    relation -> findings.get(accusations.finding(relation)).severity())
                .thenComparing(relation -> relation.figures().size())
                .thenComparing(accusations::finding))
        .forEach(relation -> join(own, relation));
    own.forEach(cluster -> cluster.blame(null, repair));
    clusters.addAll(own);
  }

  private void join(List<Cluster> own, Relation relation) {
    placed.add(relation);
    Cluster cluster =
        own.stream().filter(known -> overlap(known, relation)).findFirst().orElse(null);
    if (cluster == null) {
      cluster = new Cluster();
      own.add(cluster);
    }
    cluster.add(relation, accusations.finding(relation), INCLUDES);
  }

  private static boolean overlap(Cluster known, Relation relation) {
    Relation root = known.relations().iterator().next();
    Set<Figure> figures = new HashSet<>(root.figures());
    return relation.figures().stream().anyMatch(figures::contains);
  }

  /** Differences within rounding; those of totals that stand in one row are one difference. */
  private void addRounded() {
    List<Relation> left =
        accusations.rounded().stream().filter(relation -> !placed.contains(relation)).toList();
    for (Set<Relation> same : Groups.of(left, this::marks)) {
      Cluster cluster = new Cluster();
      same.forEach(
          relation -> cluster.add(relation, accusations.finding(relation), SAME_DIFFERENCE));
      cluster.blame(null, new RoundingAdvice(paper, same).repair());
      clusters.add(cluster);
    }
  }

  private List<Object> marks(Relation relation) {
    List<Object> marks = new ArrayList<>(relation.figures());
    if (relation.whole() != null) {
      paper.of(relation.whole()).stream()
          .filter(other -> other.state() == State.HOLDS)
          .forEach(marks::add);
    }
    return marks;
  }
}
