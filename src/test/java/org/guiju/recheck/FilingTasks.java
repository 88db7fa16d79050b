package org.guiju.recheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;
import org.guiju.desk.ShippedRules;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.RegionRef;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.findings.CheckReport;
import org.guiju.fundyear.FundYears;
import org.guiju.fundyear.PapersOnFile;
import org.guiju.intake.Draft;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.related.RelatedFinder;
import org.guiju.review.CaseBook;
import org.guiju.review.RuleCase;
import org.guiju.rules.RuleSet;

/** Papers to be judged again: samples, the chain, other funds, examples, generated fund-years. */
final class FilingTasks {
  private static final List<Path> FOLDERS =
      List.of(Path.of("src/main/resources/samples"), Path.of("src/test/resources/papers"));

  private FilingTasks() {}

  /** Whole papers as they are submitted. */
  static List<FilingTask> whole() {
    List<FilingTask> tasks = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          tasks.add(task(tasks.size() + 1, Content.of(Files.readAllBytes(file)), null));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return tasks;
  }

  /** The paper of every {@code step}th example in the shipped rules. */
  static List<FilingTask> examples(int step) {
    List<RuleCase> cases = CaseBook.of(ShippedRules.FILES).cases();
    List<FilingTask> tasks = new ArrayList<>();
    for (int i = 0; i < cases.size(); i += step) {
      RuleCase example = cases.get(i);
      tasks.add(task(1000 + i, Content.of(example.submission().toString()), example.asOf()));
    }
    return tasks;
  }

  /** The first {@code count} papers of generated fund-years, judged against each other. */
  static List<FilingTask> generated(int count) {
    PapersOnFile papers = new PapersOnFile();
    List<Content> filed = new ArrayList<>();
    FundYears.of(5)
        .in("350000")
        .years(2023, 2024)
        .papers(count)
        .forEach(
            paper -> {
              papers.add(read(paper.json()).facts());
              filed.add(paper.json());
            });
    RelatedFinder finder = new RelatedFinder(papers);
    List<FilingTask> tasks = new ArrayList<>();
    for (Content content : filed) {
      Draft draft = new SubmissionReader().open(content.open(), IntakeLimits.STANDARD);
      FactSet facts = draft.alone().facts();
      Content related = Content.of(draft.with(finder.find(facts).related()).related());
      tasks.add(
          new FilingTask(
              100_000 + tasks.size(),
              content,
              related,
              facts.businessDate(),
              null,
              Optional.empty()));
    }
    return tasks;
  }

  private static IntakeResult read(Content content) {
    IntakeResult intake = new SubmissionReader().read(content.open(), IntakeLimits.STANDARD);
    if (!intake.isReadable()) {
      throw new AssertionError(intake.problems());
    }
    return intake;
  }

  /** A paper on its own day, with the related facts that are given in it. */
  static FilingTask task(long id, Content content, LocalDate asOf) {
    IntakeResult intake = read(content);
    LocalDate day = asOf == null ? intake.facts().businessDate() : asOf;
    return new FilingTask(id, content, Content.of(intake.related()), day, null, Optional.empty());
  }

  /** The paper with its report under {@code base}, as the archive would keep it. */
  static FilingTask judged(FilingTask task, RuleSet base) {
    CheckReport report =
        ShippedRules.CHECKER.check(known(task).facts(), base, task.asOf(), task.knownAt());
    Content text = ReportText.of(report.filedAs(String.valueOf(task.submission())));
    return new FilingTask(
        task.submission(),
        task.content(),
        task.related(),
        task.asOf(),
        task.knownAt(),
        Optional.of(text));
  }

  static Known known(FilingTask task) {
    IntakeResult intake =
        new SubmissionReader()
            .readWith(task.content().open(), task.related().text(), IntakeLimits.STANDARD);
    return new Known(intake.facts(), task.asOf(), task.knownAt());
  }

  /** What the columns of the archive hold of a paper. */
  static Known listed(Known paper) {
    Header whole = paper.facts().header();
    RegionRegistry regions = RegionRegistry.standard();
    Header header =
        Header.unopened(
            whole.fundName(),
            whole.fundPart(),
            whole.fiscalYear(),
            whole.region(),
            RegionRef.of(regions.byCode(whole.regionCode()).orElseThrow(), regions));
    return Known.listed(
        paper.kind(), header, paper.facts().sha256(), paper.asOf(), paper.knownAt());
  }

  /** A paper that has a report, as the list of the archive has it. */
  static ListedFiling listed(FilingTask task) {
    Content report = task.before().orElseThrow();
    return new ListedFiling(
        task.submission(), listed(known(task)), ReportText.read(report).verdict(), report.sha256());
  }
}
