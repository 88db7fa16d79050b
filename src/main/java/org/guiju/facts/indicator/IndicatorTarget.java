package org.guiju.facts.indicator;

import java.util.List;
import java.util.Optional;

/**
 * The target of one indicator (指标值), as read from its cell.
 *
 * @param raw the cell exactly as given, null when it was left out; of a part, its own words
 * @param form what kind of statement it is; decides which of the others are filled
 * @param subject words before the number: the part of an ALL, the region of a REGION_MAP; null when
 *     none
 * @param condition under which a part applies (已开展改革地区); null when unconditional
 * @param quantity the number of a QUANTITY, RANGE or FULL_COVERAGE; null otherwise
 * @param tail words behind the number (消化 in 100%消化); null when none
 * @param answer true for 是, false for 否; null otherwise
 * @param ordinal the degree of an ORDINAL; null otherwise
 * @param parts the parts of an ALL or REGION_MAP in printed order; empty otherwise
 * @param repair what a DOUBLED cell may have been, to be confirmed by a person; null otherwise
 */
public record IndicatorTarget(
    String raw,
    Form form,
    String subject,
    String condition,
    Quantity quantity,
    String tail,
    Boolean answer,
    Ordinal ordinal,
    List<IndicatorTarget> parts,
    String repair) {

  public IndicatorTarget {
    parts = List.copyOf(parts);
  }

  static IndicatorTarget plain(String raw, Form form) {
    return new IndicatorTarget(raw, form, null, null, null, null, null, null, List.of(), null);
  }

  static IndicatorTarget answer(String raw, boolean answer) {
    return new IndicatorTarget(
        raw, Form.BOOLEAN, null, null, null, null, answer, null, List.of(), null);
  }

  static IndicatorTarget ordinal(String raw, String subject, Ordinal ordinal) {
    return new IndicatorTarget(
        raw, Form.ORDINAL, subject, null, null, null, null, ordinal, List.of(), null);
  }

  static IndicatorTarget quantity(
      String raw, Form form, String condition, String subject, Quantity quantity, String tail) {
    return new IndicatorTarget(
        raw, form, subject, condition, quantity, tail, null, null, List.of(), null);
  }

  static IndicatorTarget parts(String raw, Form form, List<IndicatorTarget> parts) {
    return new IndicatorTarget(raw, form, null, null, null, null, null, null, parts, null);
  }

  static IndicatorTarget doubled(String raw, String repair) {
    return new IndicatorTarget(
        raw, Form.DOUBLED, null, null, null, null, null, null, List.of(), repair);
  }

  /** True when a number stands behind it: QUANTITY and FULL_COVERAGE. */
  public boolean isNumeric() {
    return form == Form.QUANTITY || form == Form.FULL_COVERAGE;
  }

  /** True for =100 %, ≥100 % and 全覆盖, which mean one thing where a ratio cannot exceed 100. */
  public boolean isWhole() {
    return isNumeric()
        && quantity.isWhole()
        && (quantity.operator() == Operator.EQ || quantity.operator() == Operator.GE);
  }

  /**
   * The part of a REGION_MAP, or of an ALL whose parts are named after regions, for one region.
   *
   * @param regionName short or full name: 福州, 福州市, 福建省福州市; null finds nothing
   * @return empty when the region is not listed, so that the target does not apply to it
   */
  public Optional<IndicatorTarget> forRegion(String regionName) {
    if (regionName == null || regionName.isBlank()) {
      return Optional.empty();
    }
    return parts.stream()
        .filter(part -> part.subject() != null && RegionNames.same(part.subject(), regionName))
        .findFirst();
  }
}
