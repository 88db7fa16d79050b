package org.guiju.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.facts.AddressCoverage;
import org.guiju.facts.Addressee;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Fact;
import org.guiju.facts.Header;
import org.guiju.facts.Origin;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.Resolution;

/**
 * Holds the recipients of a plan against the regions of its table. In doubt, a region is covered.
 */
final class AddressReading {
  private final Assembly assembly;
  private final Map<String, Region> addressed = new LinkedHashMap<>();
  private final Set<String> collectively = new LinkedHashSet<>();
  private final Set<RegionRef> inTable = new LinkedHashSet<>();
  private boolean districtsMeant;
  private boolean unreadable;

  private AddressReading(Assembly assembly) {
    this.assembly = assembly;
  }

  /**
   * What the paper's plan and recipients make of each other; nothing when there is no such plan.
   */
  static List<Fact> coverage(Header header, List<Fact> facts, Assembly assembly) {
    List<Fact> found = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof AllocationPlan plan && header.addressees() != null) {
        new AddressReading(assembly).compare(header, plan, found);
      }
    }
    return found;
  }

  private void compare(Header header, AllocationPlan plan, List<Fact> found) {
    header.addressees().forEach(this::read);
    List<AllocationRow> rows = plan.rows().stream().filter(AllocationRow::leaf).toList();
    rows.forEach(this::read);
    if (addressed.isEmpty() || rows.stream().noneMatch(this::isBelow)) {
      return;
    }
    Set<String> usingBalance = codes(plan.mustUsePriorBalance());
    List<String> withoutRow = new ArrayList<>();
    List<String> withBalance = new ArrayList<>();
    List<String> planned = new ArrayList<>();
    for (Region region : addressed.values()) {
      if (hasRow(region)) {
        continue;
      }
      if (usingBalance.contains(region.code())) {
        withBalance.add(region.name());
      } else if (region.separatelyPlanned() && collectively.contains(region.code())) {
        planned.add(region.name());
      } else {
        withoutRow.add(region.name());
      }
    }
    boolean open =
        header.addressees().stream().anyMatch(one -> Boolean.TRUE.equals(one.amountBlank()));
    found.add(
        new AddressCoverage(
            origin(header), open, withoutRow, withBalance, planned, notAddressed(rows)));
  }

  private Origin origin(Header header) {
    Origin at = header.origin();
    return at.named(at.rowName(), assembly.naming().unique("address-coverage"));
  }

  private void read(Addressee addressee) {
    Region submitter = assembly.submitter();
    List<Region> meant = assembly.places().expandCollective(addressee.name(), submitter);
    if (!meant.isEmpty()) {
      meant.forEach(region -> collectively.add(region.code()));
      meant.forEach(region -> addressed.put(region.code(), region));
      districtsMeant |= addressee.name().replaceAll("设区的?市", "").contains("区");
      return;
    }
    Resolution place = assembly.places().resolve(addressee.name(), submitter);
    if (!place.isResolved()) {
      unreadable = true;
    } else if (!place.region().equals(submitter)) {
      addressed.put(place.region().code(), place.region());
    }
  }

  /** A row whose name is doubtful stands for every region it may mean. */
  private void read(AllocationRow row) {
    if (row.region() != null) {
      inTable.add(row.region());
      return;
    }
    String name = row.suggestion() == null ? row.regionName() : row.suggestion();
    for (Region region : assembly.places().resolve(name, assembly.submitter()).candidates()) {
      inTable.add(assembly.places().ref(region));
    }
  }

  private Set<String> codes(List<String> names) {
    Set<String> codes = new LinkedHashSet<>();
    if (names != null) {
      names.stream()
          .map(name -> assembly.places().resolve(name, assembly.submitter()))
          .filter(Resolution::isResolved)
          .forEach(place -> codes.add(place.region().code()));
    }
    return codes;
  }

  /** A row of the region, of a part of it, or of the region it is part of. */
  private boolean hasRow(Region region) {
    RegionRef ref = assembly.places().ref(region);
    return inTable.stream()
        .filter(row -> !row.code().equals(assembly.submitter().code()))
        .anyMatch(row -> row.within(region.code()) || ref.within(row.code()));
  }

  private List<String> notAddressed(List<AllocationRow> rows) {
    List<String> names =
        rows.stream()
            .filter(this::isBelow)
            .filter(row -> !isAddressed(row.region()))
            .map(AllocationRow::regionName)
            .toList();
    return unreadable && !names.isEmpty() ? null : names;
  }

  private boolean isBelow(AllocationRow row) {
    return row.region() != null
        && row.kind().equals("REGION")
        && !row.region().code().equals(assembly.submitter().code());
  }

  /** Names such as 各县（区） are commonly meant to take in zones that are called 区. */
  private boolean isAddressed(RegionRef row) {
    boolean isZoneMeant = districtsMeant && row.level().equals("ZONE") && row.name().endsWith("区");
    return isZoneMeant
        || addressed.values().stream()
            .anyMatch(
                region ->
                    row.within(region.code()) || assembly.places().ref(region).within(row.code()));
  }
}
