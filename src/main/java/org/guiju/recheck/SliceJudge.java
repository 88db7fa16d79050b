package org.guiju.recheck;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.archive.ReportText;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.checker.Checker;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Verdict;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.rules.RuleSet;

/**
 * The unit of work of a run: judges a slice of papers under another version of the rules. Pure: the
 * same slice gives the same outcome wherever it runs. Safe to share between threads.
 *
 * <p>A report that is handed in with a paper is believed as far as it is of the base version, of
 * the same days and of the same content; it must have been made from the same related facts by this
 * program, which it does not say of itself. A caller who cannot vouch for that hands in none, and
 * the paper is judged under the base version as well.
 */
public final class SliceJudge {
  private final RuleSet base;
  private final RuleSet candidate;
  private final Checker checker;
  private final IntakeLimits limits;
  private final Mode mode;
  private final Edits edits;
  private final Reach reach;
  private final PartialCheck partial;
  private final SubmissionReader reader = SubmissionReader.ofArchive();

  /** How much of a paper is judged again. */
  public enum Mode {
    /** All of it, by the whole candidate. */
    FULL,
    /** What the candidate may judge otherwise; the rest is carried over. Gives the same. */
    INCREMENTAL
  }

  /**
   * A judge of the difference of two versions.
   *
   * @param limits how large a paper may be that is still read
   */
  public SliceJudge(
      RuleSet base, RuleSet candidate, Checker checker, IntakeLimits limits, Mode mode) {
    this.base = base;
    this.candidate = candidate;
    this.checker = checker;
    this.limits = limits;
    this.mode = mode;
    this.edits = Edits.between(base, candidate);
    this.reach = Reach.of(base, candidate);
    this.partial = new PartialCheck(candidate, checker);
  }

  /** What the candidate changes. */
  public Edits edits() {
    return edits;
  }

  /** Which papers that can reach. */
  public Reach reach() {
    return reach;
  }

  /**
   * What becomes of a paper that the change cannot reach, without its content: the base and the
   * candidate bring the same to bear on it, so its report is carried over, and its hash says which.
   *
   * @return empty when the paper must be judged
   */
  public Optional<FilingOutcome> carried(ListedFiling paper) {
    return mode == Mode.FULL || reach.reaches(paper.paper())
        ? Optional.empty()
        : Optional.of(carried(paper.submission(), paper.before(), paper.reportSha256()));
  }

  /** Judges all {@code tasks}, each by itself. */
  public SliceOutcome judge(int number, List<FilingTask> tasks) {
    return new SliceOutcome(number, tasks.stream().map(this::judge).toList());
  }

  private FilingOutcome judge(FilingTask task) {
    IntakeResult intake = reader.readWith(task.content().open(), task.related().text(), limits);
    if (!intake.isReadable()) {
      return failed(task, unreadable(intake.problems()));
    }
    try {
      return judge(task, new Known(intake.facts(), task.asOf(), task.knownAt()));
    } catch (CheckTimeoutException timeout) {
      return failed(task, "重新检查超过了允许的时间，没有得出结论。请单独检查这份材料，或联系管理员放宽时限。");
    } catch (DamagedException damaged) {
      return failed(task, "这份材料已存的报告不能读取，没有得出结论。请用“核对档案”查明损坏之处。");
    }
  }

  private FilingOutcome judge(FilingTask task, Known paper) {
    Optional<CheckReport> onFile = onFile(task, paper);
    CheckReport before = onFile.orElseGet(() -> check(paper, base));
    Reach.Differences differences = reach.differences(paper);
    if (mode == Mode.INCREMENTAL && differences.touched().isEmpty()) {
      String sha256 = onFile.isPresent() ? task.before().orElseThrow().sha256() : null;
      return carried(task.submission(), before.verdict(), sha256);
    }
    CheckReport after = after(paper, before, differences.listed());
    Content text = ReportText.of(after.filedAs(String.valueOf(task.submission())));
    List<Flip> flips = Flips.between(before, after, edits, paper);
    return new FilingOutcome(
        task.submission(),
        flips.isEmpty() ? Status.SAME : Status.FLIPPED,
        before.verdict(),
        after.verdict(),
        text.sha256(),
        sayTheSame(before, after) ? Optional.empty() : Optional.of(text),
        flips,
        null);
  }

  private Optional<CheckReport> onFile(FilingTask task, Known paper) {
    return task.before().map(ReportText::read).filter(report -> isOfBase(report, paper));
  }

  private CheckReport check(Known paper, RuleSet rules) {
    return checker.check(paper.facts(), rules, paper.asOf(), paper.knownAt());
  }

  private boolean isOfBase(CheckReport report, Known paper) {
    return report.ruleSet().sha256().equals(base.sha256())
        && report.submission().sha256().equals(paper.facts().sha256())
        && report.asOf().equals(paper.asOf())
        && java.util.Objects.equals(report.knownAt(), paper.knownAt());
  }

  private CheckReport after(Known paper, CheckReport before, Set<String> different) {
    return mode == Mode.FULL ? check(paper, candidate) : partial.check(paper, before, different);
  }

  /** True when they differ in the name of the version and nowhere else. */
  private static boolean sayTheSame(CheckReport before, CheckReport after) {
    return before.verdict() == after.verdict()
        && before.findings().equals(after.findings())
        && before.rules().equals(after.rules());
  }

  private static FilingOutcome carried(long submission, Verdict verdict, String sha256) {
    return new FilingOutcome(
        submission, Status.CARRIED, verdict, verdict, sha256, Optional.empty(), List.of(), null);
  }

  private static String unreadable(List<IntakeProblem> problems) {
    IntakeProblem first = problems.get(0);
    String place =
        first.line() == 0 ? "" : "（第 %d 行第 %d 列）".formatted(first.line(), first.column());
    String more = problems.size() == 1 ? "" : "共 " + problems.size() + " 处问题。";
    return "这份材料现在不能读取，没有得出结论" + place + "：" + first.message() + more;
  }

  private static FilingOutcome failed(FilingTask task, String problem) {
    return new FilingOutcome(
        task.submission(), Status.FAILED, null, null, null, Optional.empty(), List.of(), problem);
  }
}
