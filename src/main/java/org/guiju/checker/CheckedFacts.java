package org.guiju.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.GoverningMeasure;
import org.guiju.facts.Header;
import org.guiju.facts.ManagementMeasure;
import org.guiju.facts.Origin;
import org.guiju.rules.FactIndex;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleSet;

/** What rules see of a submission: its own facts, and the measures that govern it. */
public final class CheckedFacts {
  private CheckedFacts() {}

  /**
   * The facts of {@code facts} with the governing measures among {@code rules}; no limits yet.
   *
   * @param asOf day whose wording of the rules applies
   * @param knownAt day whose knowledge of the rules applies; null for all that is known
   */
  public static FactIndex of(FactSet facts, RuleSet rules, LocalDate asOf, LocalDate knownAt) {
    List<Fact> all = new ArrayList<>(facts.facts());
    all.addAll(governingMeasures(facts, rules, asOf, knownAt));
    return new FactIndex(all, facts.relatedGiven());
  }

  /** Known measures that cover region and fund, in force or not: their expiry is a fact. */
  private static List<GoverningMeasure> governingMeasures(
      FactSet facts, RuleSet rules, LocalDate asOf, LocalDate knownAt) {
    Stream<GoverningMeasure> onFile =
        rules.groups().stream()
            .filter(group -> group.document().measure() && group.covers(facts))
            .filter(group -> group.document().knownOn(knownAt))
            .map(group -> measure(group.document(), asOf));
    Stream<GoverningMeasure> submitted =
        facts.facts().stream()
            .filter(ManagementMeasure.class::isInstance)
            .map(fact -> measure(facts.header(), (ManagementMeasure) fact, asOf));
    return Stream.concat(onFile, submitted).toList();
  }

  private static GoverningMeasure measure(RuleDocument document, LocalDate asOf) {
    return new GoverningMeasure(
        Origin.of("measure:" + document.id()),
        document.shownName(),
        document.title(),
        status(document.effectiveFrom(), document.effectiveTo(), asOf),
        document.effectiveTo());
  }

  /** A measure that is submitted itself. */
  private static GoverningMeasure measure(Header header, ManagementMeasure paper, LocalDate asOf) {
    return new GoverningMeasure(
        paper.origin(),
        header.docNo() == null ? header.title() : header.docNo(),
        header.title(),
        status(paper.effectiveFrom(), paper.effectiveTo(), asOf),
        paper.effectiveTo());
  }

  private static String status(LocalDate from, LocalDate to, LocalDate asOf) {
    if (to != null && asOf.isAfter(to)) {
      return "EXPIRED";
    }
    return from != null && asOf.isBefore(from) ? "NOT_YET" : "IN_FORCE";
  }
}
