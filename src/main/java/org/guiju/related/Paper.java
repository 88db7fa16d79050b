package org.guiju.related;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.archive.Series;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.DocNumber;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Fund;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;

/**
 * A paper on file. What is on file never changes, so two with one number are the same.
 *
 * @param id its number in the archive
 * @param series the same for all editions of it, see {@link Series}
 * @param facts what it says
 */
public record Paper(long id, String series, FactSet facts) {
  /** The paper with this number that says {@code facts}. */
  public static Paper of(long id, FactSet facts) {
    return new Paper(id, Series.of(facts), facts);
  }

  Header header() {
    return facts.header();
  }

  boolean is(Kind kind) {
    return facts.kind() == kind;
  }

  /** Its number in the prescribed brackets; null when it has none. */
  String number() {
    return Series.number(header());
  }

  /** What {@link #restsOn(FactSet)} says of it. */
  Set<String> restsOn() {
    return restsOn(facts);
  }

  /**
   * The numbers that a paper names among those it rests on, in the prescribed brackets, and {@link
   * #takingBack} of each paper whose money it takes back.
   */
  public static Set<String> restsOn(FactSet facts) {
    Stream<String> cited =
        facts.header().upstreamDocNos() == null
            ? Stream.of()
            : facts.header().upstreamDocNos().stream().filter(Objects::nonNull);
    return Stream.concat(cited.map(DocNumber::fold), clawedBack(facts).map(Paper::takingBack))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What papers that take money of {@code number} back rest on; no paper has such a number. */
  static String takingBack(String number) {
    return "收回" + DocNumber.fold(number);
  }

  private static Stream<String> clawedBack(FactSet facts) {
    return facts.facts().stream()
        .filter(AllocationPlan.class::isInstance)
        .flatMap(fact -> ((AllocationPlan) fact).clawedBack().stream());
  }

  /** True when it deals with the fund and year of {@code other}, and both say which. */
  boolean sharesFundAndYear(Header other) {
    return header().fiscalYear().equals(other.fiscalYear()) && sharesFund(other);
  }

  /**
   * True when it deals with the fund of {@code other}, and both say which. Two funds that no rule
   * knows are one only where their names are the same.
   */
  boolean sharesFund(Header other) {
    String fund = header().fund();
    boolean sameNames =
        Objects.equals(header().fundName(), other.fundName())
            && Objects.equals(header().fundPart(), other.fundPart());
    return fund != null && fund.equals(other.fund()) && (!Fund.OTHER.equals(fund) || sameNames);
  }

  /** True for an allocation plan whose amounts are in 万元. */
  boolean inWan() {
    return first(AllocationPlan.class).filter(AllocationPlan::inWan).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Paper paper && id == paper.id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  <T extends Fact> List<T> all(Class<T> type) {
    return facts.facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends Fact> Optional<T> first(Class<T> type) {
    return facts.facts().stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
