package org.guiju.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.region.Region;

/**
 * Which submissions a document concerns. An empty list or a null bound sets no condition.
 *
 * @param regions codes of regions whose subtree it covers
 * @param funds funds it covers
 * @param kinds kinds of submission it covers
 * @param levels levels of the submitting region: CENTRE, PROVINCE, CITY, COUNTY, ZONE
 * @param fiscalYearFrom first budget year
 * @param fiscalYearTo last budget year
 */
public record Scope(
    List<String> regions,
    List<String> funds,
    List<String> kinds,
    List<String> levels,
    Long fiscalYearFrom,
    Long fiscalYearTo) {

  static final Scope EVERYTHING = new Scope(null, null, null, null, null, null);

  public Scope {
    regions = RuleDocument.listOrEmpty(regions);
    funds = RuleDocument.listOrEmpty(funds);
    kinds = RuleDocument.listOrEmpty(kinds);
    levels = RuleDocument.listOrEmpty(levels);
  }

  /**
   * Answer to whether a document concerns a submission.
   *
   * @param applies true when it does
   * @param unknown true when a field is missing that would decide it
   * @param reason why it does not, or what is missing, in Chinese; null when it does
   */
  public record Answer(boolean applies, boolean unknown, String reason) {
    private static final Answer YES = new Answer(true, false, null);

    private static Optional<Answer> no(String reason) {
      return Optional.of(new Answer(false, false, reason));
    }

    private static Optional<Answer> open(String label) {
      return Optional.of(new Answer(false, true, "未填写“" + label + "”，不能判断是否适用"));
    }
  }

  Answer test(FactSet facts, RuleDocument document, LocalDate asOf, LocalDate knownAt) {
    Header header = facts.header();
    List<Answer> against =
        Stream.of(
                testKind(facts),
                testRegion(header),
                testYear(header),
                testKnown(document, knownAt),
                testForce(document, asOf),
                testFund(header))
            .flatMap(Optional::stream)
            .toList();
    List<Answer> certain = against.stream().filter(answer -> !answer.unknown()).toList();
    if (!certain.isEmpty()) {
      return new Answer(
          false, false, certain.stream().map(Answer::reason).collect(Collectors.joining("；")));
    }
    return against.isEmpty() ? Answer.YES : against.get(0);
  }

  /** True when region and fund are covered, whatever the dates. */
  boolean covers(FactSet facts) {
    return testKind(facts).isEmpty()
        && testRegion(facts.header()).isEmpty()
        && testFund(facts.header()).isEmpty();
  }

  /** True when papers of {@code region} are covered, whatever their kind, fund and dates. */
  public boolean covers(Region region) {
    return (regions.isEmpty() || regions.stream().anyMatch(region::isWithin))
        && (levels.isEmpty() || levels.contains(region.level().name()));
  }

  private Optional<Answer> testKind(FactSet facts) {
    if (kinds.isEmpty() || kinds.contains(facts.kind().code())) {
      return Optional.empty();
    }
    return Answer.no("本文件不涉及" + facts.kind().label());
  }

  private Optional<Answer> testRegion(Header header) {
    boolean covered =
        regions.isEmpty() || regions.stream().anyMatch(code -> header.ownRegion().within(code));
    if (!covered) {
      return Answer.no("本文件不适用于" + header.region());
    }
    if (!levels.isEmpty() && !levels.contains(header.regionLevel())) {
      return Answer.no("本文件不适用于" + header.region() + "这一级次");
    }
    return Optional.empty();
  }

  private Optional<Answer> testFund(Header header) {
    if (funds.isEmpty()) {
      return Optional.empty();
    }
    if (header.fund() == null) {
      return Answer.open(header.fundName() == null ? "资金名称" : "资金部分");
    }
    return funds.contains(header.fund()) ? Optional.empty() : Answer.no("本文件不涉及该项资金");
  }

  private Optional<Answer> testYear(Header header) {
    long year = header.fiscalYear();
    boolean tooEarly = fiscalYearFrom != null && year < fiscalYearFrom;
    boolean tooLate = fiscalYearTo != null && year > fiscalYearTo;
    return tooEarly || tooLate ? Answer.no("本文件不涉及" + year + "年度资金") : Optional.empty();
  }

  private Optional<Answer> testKnown(RuleDocument document, LocalDate knownAt) {
    return document.knownOn(knownAt)
        ? Optional.empty()
        : Answer.no("本文件于" + document.knownSince() + "收录，" + knownAt + "尚不知道");
  }

  private Optional<Answer> testForce(RuleDocument document, LocalDate asOf) {
    if (document.effectiveTo() != null && asOf.isAfter(document.effectiveTo())) {
      return Answer.no("本文件已于" + document.effectiveTo() + "到期，" + asOf + "不再适用");
    }
    if (document.effectiveFrom() != null && asOf.isBefore(document.effectiveFrom())) {
      return Answer.no("本文件自" + document.effectiveFrom() + "起施行，" + asOf + "尚未生效");
    }
    return Optional.empty();
  }
}
