package org.guiju.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Fact;
import org.guiju.facts.PlanAmounts;
import org.guiju.facts.SourceAmounts;
import org.guiju.facts.StatedTotal;
import org.guiju.facts.region.Resolution;

/** Resolves the rows of an allocation table and adds up its blocks. */
final class AllocationAssembler implements Assembler {
  private static final String TOTAL = RowKinds.TOTAL;
  private static final String SUBTOTAL = RowKinds.SUBTOTAL;

  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    AllocationPlan read = (AllocationPlan) body;
    List<AllocationRow> rows = resolved(read, assembly);
    StatedTotal total = total(read.statedTotal(), assembly);
    SourceColumns sources = SourceColumns.of(rows, total);
    AllocationPlan plan =
        assembly.naming().named(read.withRows(sources.received(rows)), null, "plan");
    List<Fact> facts = new ArrayList<>();
    facts.add(total == null ? plan : RecordShape.with(plan, "statedTotal", total));
    if (total != null) {
      facts.add(total);
      facts.addAll(parts(total));
    }
    facts.addAll(plan.rows());
    plan.rows().forEach(row -> facts.addAll(parts(row)));
    facts.addAll(
        new PlanColumns(plan.rows(), total, sources, plan.origin()).facts(assembly.naming()));
    return facts;
  }

  private static StatedTotal total(StatedTotal read, Assembly assembly) {
    if (read == null) {
      return null;
    }
    StatedTotal total = assembly.naming().named(read, null, "stated-total");
    return RecordShape.with(total, "sources", SourceColumns.named(total, "合计", assembly));
  }

  private static List<SourceAmounts> parts(PlanAmounts amounts) {
    return amounts.sources() == null ? List.of() : amounts.sources();
  }

  /** Rows with names and kinds resolved, and the block each belongs to. */
  private static List<AllocationRow> resolved(AllocationPlan plan, Assembly assembly) {
    Set<String> balanceRegions = regionCodes(plan.mustUsePriorBalance(), assembly);
    List<AllocationRow> rows = plan.rows();
    List<Resolution> places =
        rows.stream()
            .map(RowBlocks::nameOf)
            .map(name -> assembly.places().resolve(name, assembly.submitter()))
            .toList();
    List<String> kinds = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      String given = rows.get(i).kind();
      kinds.add(given == null ? RowKinds.of(rows.get(i).regionName(), places.get(i)) : given);
    }
    RowBlocks tables = new RowBlocks(rows, kinds, places, assembly);
    tables.markCities();
    List<Long> blocks = tables.blocks();
    List<AllocationRow> resolved = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      AllocationRow row =
          resolved(rows.get(i), kinds.get(i), places.get(i), blocks.get(i), assembly);
      resolved.add(divided(row.placed(i + 1L, usesBalance(row, balanceRegions)), assembly));
    }
    return List.copyOf(resolved);
  }

  private static AllocationRow divided(AllocationRow row, Assembly assembly) {
    return row.sources() == null
        ? row
        : RecordShape.with(row, "sources", SourceColumns.named(row, row.regionName(), assembly));
  }

  private static boolean usesBalance(AllocationRow row, Set<String> balanceRegions) {
    return "REGION".equals(row.kind()) && balanceRegions.contains(row.regionKey());
  }

  /** Codes of the regions named, or the names themselves where they are not known. */
  private static Set<String> regionCodes(List<String> names, Assembly assembly) {
    Set<String> codes = new HashSet<>();
    for (String name : names == null ? List.<String>of() : names) {
      Resolution place = assembly.places().resolve(name, assembly.submitter());
      codes.add(place.isResolved() ? place.region().code() : name);
    }
    return codes;
  }

  private static AllocationRow resolved(
      AllocationRow row, String kind, Resolution place, Long block, Assembly assembly) {
    String subject = assembly.naming().unique("row:" + row.regionName());
    if (kind.equals(TOTAL) || kind.equals(SUBTOTAL) || kind.equals(RowKinds.DETAIL)) {
      return row.resolved(kind, null, null, null, kind.equals(SUBTOTAL) ? block : null, subject);
    }
    String suggestion =
        place.state() == Resolution.State.UNKNOWN
            ? assembly.places().nearest(RowBlocks.nameOf(row), assembly.submitter()).orElse(null)
            : null;
    String state = place.state().name();
    if (!place.isResolved() && !assembly.places().knowsAll(assembly.submitter())) {
      boolean isMistyped = suggestion != null && isMistyped(RowBlocks.nameOf(row), suggestion);
      state = isMistyped ? state : place.candidates().isEmpty() ? "UNLISTED" : null;
      suggestion = isMistyped ? suggestion : null;
    }
    return row.resolved(
        kind, assembly.places().ref(place.region()), state, suggestion, block, subject);
  }

  /**
   * Whether a name of a province whose zones are not listed is a known one with a character wrong.
   * A zone or a county of former years (即墨市) may look the same, so only cities and counties with
   * the ending right are told.
   */
  private static boolean isMistyped(String name, String suggestion) {
    String end = name.substring(name.length() - 1);
    return "市县州".contains(end) && suggestion.endsWith(end) && suggestion.length() == name.length();
  }
}
