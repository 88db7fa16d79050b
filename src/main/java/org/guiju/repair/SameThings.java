package org.guiju.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.findings.Finding;

/** Findings on one list that name the same thing, such as an indicator that is not in it. */
final class SameThings {
  private static final String WHY = "与本组第一条说的是同一项。";

  private final List<Finding> findings;
  private final Map<String, Set<Integer>> naming = new HashMap<>();

  SameThings(List<Finding> findings) {
    this.findings = findings;
    for (int i = 0; i < findings.size(); i++) {
      for (String value : findings.get(i).values().values()) {
        naming.computeIfAbsent(key(i, value), none -> new LinkedHashSet<>()).add(i);
      }
    }
  }

  private String key(int finding, String value) {
    return findings.get(finding).location().pointer() + " " + value;
  }

  /** Folds a finding beneath one at the same place that names all the things that it names. */
  void join(List<Cluster> clusters) {
    for (Cluster cluster : List.copyOf(clusters)) {
      int finding = cluster.findings().iterator().next();
      if (cluster.findings().size() == 1 && names(finding)) {
        Set<Integer> others = othersNaming(finding);
        clusters.stream()
            .filter(
                other -> other != cluster && other.findings().stream().anyMatch(others::contains))
            .findFirst()
            .ifPresent(
                root -> {
                  root.take(cluster, WHY);
                  clusters.remove(cluster);
                });
      }
    }
  }

  /** Amounts may be the same by chance; names are not. */
  private boolean names(int finding) {
    String given = findings.get(finding).given();
    return given != null && Amounts.of(given) == null;
  }

  private Set<Integer> othersNaming(int finding) {
    List<Set<Integer>> naming = new ArrayList<>();
    for (String thing : findings.get(finding).given().split("、", -1)) {
      naming.add(this.naming.getOrDefault(key(finding, thing), Set.of()));
    }
    Set<Integer> all = new LinkedHashSet<>(naming.get(0));
    naming.forEach(all::retainAll);
    all.remove(finding);
    return all;
  }
}
