package org.guiju.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleSet;

/**
 * Two clocks: what is said of a paper as of one day, with the knowledge of another. The business
 * date chooses the wording of rules and the values of limits; the knowledge date chooses the
 * version that was in force at its end, the documents that were known then, and the other papers
 * that had arrived.
 */
public final class Clocks {
  private final List<Activation> activations;
  private final Function<String, RuleSet> versions;
  private final PapersThen papers;
  private final Checker checker;
  private final IntakeLimits limits;
  private final ZoneId zone;

  /** Knows which papers had arrived on an earlier day. */
  @FunctionalInterface
  public interface PapersThen {
    /**
     * The facts of other papers for one paper, as canonical JSON.
     *
     * @param end first instant that was not yet known
     */
    Content related(Content paper, Instant end);
  }

  /**
   * Clocks over a register of versions.
   *
   * @param activations all that took effect, in any order
   * @param versions the version with a hash
   * @param zone where days begin and end
   */
  public Clocks(
      List<Activation> activations,
      Function<String, RuleSet> versions,
      PapersThen papers,
      Checker checker,
      IntakeLimits limits,
      ZoneId zone) {
    this.activations = List.copyOf(activations);
    this.versions = versions;
    this.papers = papers;
    this.checker = checker;
    this.limits = limits;
    this.zone = zone;
  }

  /**
   * What was to be said, or why nothing can be.
   *
   * @param report the report; null when there is a problem
   * @param problem in Chinese; null when there is a report
   */
  public record Answer(CheckReport report, String problem) {}

  /**
   * The verdict on {@code paper}.
   *
   * @param asOf business date
   * @param knownAt knowledge date; what came to be known in its course counts
   * @throws CheckTimeoutException when it takes longer than allowed
   */
  public Answer on(Content paper, LocalDate asOf, LocalDate knownAt) {
    Instant end = knownAt.plusDays(1).atStartOfDay(zone).toInstant();
    Optional<String> version = inForce(end);
    if (version.isEmpty()) {
      return new Answer(null, knownAt + " 还没有启用过任何规则版本，说不出当时的结论。请选择第一个版本启用以后的日期。");
    }
    Content related = papers.related(paper, end);
    IntakeResult intake = new SubmissionReader().readWith(paper.open(), related.text(), limits);
    return intake.isReadable()
        ? new Answer(
            checker.check(intake.facts(), versions.apply(version.get()), asOf, knownAt), null)
        : new Answer(null, "这份材料不能读取：" + intake.problems().get(0).message());
  }

  /** Of two activations at one instant the one that was entered later holds. */
  private Optional<String> inForce(Instant end) {
    return activations.stream()
        .filter(activation -> activation.effective().toInstant().isBefore(end))
        .max(
            Comparator.comparing((Activation a) -> a.effective().toInstant())
                .thenComparing(Activation::id))
        .map(Activation::sha256);
  }
}
