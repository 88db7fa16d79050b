package org.guiju.related;

import java.util.List;
import java.util.Optional;
import org.guiju.archive.Series;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;

/**
 * A paper on file.
 *
 * @param id its number in the archive
 * @param facts what it says
 */
public record Paper(long id, FactSet facts) {
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

  /** True when it deals with the fund and year of {@code other}, and both say which. */
  boolean sharesFundAndYear(Header other) {
    return header().fiscalYear().equals(other.fiscalYear())
        && header().fund() != null
        && header().fund().equals(other.fund());
  }

  /** True for an allocation plan whose amounts are in 万元. */
  boolean inWan() {
    return first(AllocationPlan.class).filter(AllocationPlan::inWan).isPresent();
  }

  <T extends Fact> List<T> all(Class<T> type) {
    return facts.facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  <T extends Fact> Optional<T> first(Class<T> type) {
    return facts.facts().stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
