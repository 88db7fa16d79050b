package org.guiju.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.KnowledgeDay;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeResult;
import org.guiju.rules.RuleSet;

/**
 * Two clocks: what is said of a paper as of one day, with the knowledge of another. The business
 * date chooses the wording of rules and the values of limits; the knowledge date chooses the
 * version that was in force at its end, the documents that were known then, and the other papers
 * that had arrived.
 */
public final class Clocks {
  private final BiFunction<Instant, FactSet, Optional<Activation>> activations;
  private final Function<String, RuleSet> versions;
  private final PapersThen papers;
  private final Checker checker;
  private final ZoneId zone;

  /** Knows which papers had arrived on an earlier day. */
  @FunctionalInterface
  public interface PapersThen {
    /**
     * Reads a paper with the facts of others that had arrived before {@code end}, the first instant
     * that was not yet known.
     */
    Reading read(Content paper, Instant end);
  }

  /**
   * A paper with the facts of others.
   *
   * @param paper what was read, or why it cannot be
   * @param others numbers of the other papers that were looked at
   */
  public record Reading(IntakeResult paper, Set<Long> others) {
    public Reading {
      others = Set.copyOf(others);
    }
  }

  /**
   * Clocks over a register of versions.
   *
   * @param activations the activation in force at an instant for a paper
   * @param versions the version with a hash
   * @param zone where days begin and end
   */
  public Clocks(
      BiFunction<Instant, FactSet, Optional<Activation>> activations,
      Function<String, RuleSet> versions,
      PapersThen papers,
      Checker checker,
      ZoneId zone) {
    this.activations = activations;
    this.versions = versions;
    this.papers = papers;
    this.checker = checker;
    this.zone = zone;
  }

  /**
   * What was to be said, or why nothing can be.
   *
   * @param said what was to be said; null when there is a problem
   * @param problem in Chinese; null when there is something to say
   */
  public record Answer(Said said, String problem) {}

  /**
   * What was to be said of a paper, with all it rests on.
   *
   * @param report the report
   * @param activation the activation that was in force
   * @param rules its version
   * @param reading the paper with the facts of others
   */
  public record Said(CheckReport report, Activation activation, RuleSet rules, Reading reading) {}

  /**
   * The verdict on {@code paper}.
   *
   * @param asOf business date; null for that of the paper
   * @param knownAt knowledge date; what came to be known in its course counts
   * @throws CheckTimeoutException when it takes longer than allowed
   */
  public Answer on(Content paper, LocalDate asOf, LocalDate knownAt) {
    KnowledgeDay day = new KnowledgeDay(knownAt, zone);
    Reading reading = papers.read(paper, day.end());
    if (!reading.paper().isReadable()) {
      return new Answer(null, "这份材料不能读取：" + reading.paper().problems().get(0).message());
    }
    FactSet facts = reading.paper().facts();
    Optional<Activation> activation = activations.apply(day.last(), facts);
    if (activation.isEmpty()) {
      return new Answer(null, nothingInForce(knownAt));
    }
    RuleSet rules = versions.apply(activation.get().sha256());
    LocalDate on = asOf == null ? facts.businessDate() : asOf;
    CheckReport report = checker.check(facts, rules, on, knownAt);
    return new Answer(new Said(report, activation.get(), rules, reading), null);
  }

  /** Why nothing can be said with the knowledge of {@code day}. */
  public static String nothingInForce(LocalDate day) {
    return day + " 还没有启用过任何规则版本，说不出当时的结论。请选择第一个版本启用以后的日期。";
  }
}
