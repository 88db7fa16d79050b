package org.guiju.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.facts.AddressCoverage;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.FactSet;
import org.guiju.findings.Finding;

/** The only row of a plan that names no known region, and the only addressee without a row. */
final class MisnamedRegion {
  private final List<AllocationRow> unknown;
  private final List<AddressCoverage> lacking;
  private final List<Finding> findings;

  MisnamedRegion(FactSet facts, List<Finding> findings) {
    this.findings = findings;
    unknown =
        facts.facts().stream()
            .filter(AllocationRow.class::isInstance)
            .map(AllocationRow.class::cast)
            .filter(row -> "REGION".equals(row.kind()) && "UNKNOWN".equals(row.nameState()))
            .toList();
    lacking =
        facts.facts().stream()
            .filter(fact -> fact instanceof AddressCoverage all && all.withoutRow().size() == 1)
            .map(AddressCoverage.class::cast)
            .toList();
  }

  /** The name that was meant; none where several might be. */
  List<Misnamed> alternatives() {
    if (unknown.size() != 1 || lacking.size() != 1) {
      return List.of();
    }
    AllocationRow row = unknown.get(0);
    String meant = lacking.get(0).withoutRow().get(0);
    String pointer = row.at("regionName").pointer();
    Set<Integer> settles = at(pointer, null);
    settles.addAll(at(lacking.get(0).at("withoutRow").pointer(), meant));
    Figure cell = Misnamed.cell(pointer, PlanTable.NAME, row.regionName(), "地区");
    return List.of(new Misnamed(cell, row.regionName(), meant, Slip.WRONG_NAME, settles));
  }

  private Set<Integer> at(String pointer, String name) {
    Set<Integer> at = new HashSet<>();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      boolean names = name == null || finding.values().containsValue(name);
      if (finding.location().pointer().equals(pointer) && names) {
        at.add(i);
      }
    }
    return at;
  }
}
