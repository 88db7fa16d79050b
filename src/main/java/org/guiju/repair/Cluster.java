package org.guiju.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guiju.repair.Explanation.Repair;

/** Findings that hang together while they are being put together. */
final class Cluster {
  /** Why each finding is here, by its place in the report. */
  private final Map<Integer, String> findings = new TreeMap<>();

  private final Set<Relation> relations = new LinkedHashSet<>();
  private final List<Figure> culprits = new ArrayList<>();
  private Repair repair;

  /** A finding that so far stands alone. */
  static Cluster of(int finding) {
    Cluster cluster = new Cluster();
    cluster.add(finding, null);
    return cluster;
  }

  void add(int finding, String why) {
    findings.putIfAbsent(finding, why);
  }

  void add(Relation relation, int finding, String why) {
    relations.add(relation);
    add(finding, why);
  }

  /** Takes over all of another cluster, which hangs together with this for the reason given. */
  void take(Cluster other, String why) {
    other.findings.forEach((finding, reason) -> add(finding, reason == null ? why : reason));
    findings.replaceAll((finding, reason) -> reason == null ? why : reason);
    relations.addAll(other.relations);
    culprits.addAll(other.culprits);
    repair = repair == null ? other.repair : repair;
  }

  void blame(Figure culprit, Repair proposed) {
    if (culprit != null) {
      culprits.add(culprit);
    }
    repair = proposed;
  }

  /** True when it blames a figure under a path of the paper, or, blaming none, speaks of one. */
  boolean isAbout(String path) {
    Stream<Figure> figures =
        culprits.isEmpty()
            ? relations.stream().flatMap(relation -> relation.figures().stream())
            : culprits.stream();
    return figures.anyMatch(figure -> figure.pointer().startsWith(path));
  }

  Set<Integer> findings() {
    return findings.keySet();
  }

  String why(int finding) {
    return findings.get(finding);
  }

  Collection<Relation> relations() {
    return relations;
  }

  List<Figure> culprits() {
    return culprits;
  }

  Repair repair() {
    return repair;
  }
}
