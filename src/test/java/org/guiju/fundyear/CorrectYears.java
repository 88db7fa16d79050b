package org.guiju.fundyear;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;

/** Correct fund-years on file, each paper judged once all of them are. */
final class CorrectYears {
  /** Some papers of provinces and years with rules of their own, under both regimes. */
  static final List<CorrectYears> ALL =
      List.of(
          new CorrectYears(FundYears.of(1).years(2024, 2025).in("640000").cities("640100"), 250),
          new CorrectYears(
              FundYears.of(2)
                  .years(2024, 2026)
                  .in("350000")
                  .cities("350600", "Z-350000-PINGTAN", "350902", "350921", "350922"),
              500),
          new CorrectYears(FundYears.of(3).years(2022, 2023).in("360000").cities("360100"), 250),
          new CorrectYears(
              FundYears.of(4)
                  .of(FundPart.PUBLIC_HEALTH)
                  .years(2024, 2025)
                  .in("340000")
                  .cities("341000"),
              100));

  private final Judge judge = new Judge();
  private final Map<GeneratedPaper, CheckReport> reports = new LinkedHashMap<>();

  private CorrectYears(FundYears years, int count) {
    years.papers(count).forEach(judge::file);
    judge.filed().forEach(paper -> reports.put(paper, judge.judge(paper)));
  }

  Map<GeneratedPaper, CheckReport> reports() {
    return reports;
  }

  /** The reports of some of the papers when one of {@code rarity} never came in. */
  Map<GeneratedPaper, CheckReport> withGaps(int rarity, Random random) {
    Judge others = new Judge();
    papers().stream().filter(paper -> random.nextInt(rarity) > 0).forEach(others::file);
    Map<GeneratedPaper, CheckReport> judged = new LinkedHashMap<>();
    others.filed().forEach(paper -> judged.put(paper, others.judge(paper)));
    return judged;
  }

  Collection<GeneratedPaper> papers() {
    return reports.keySet();
  }

  /** The report on a paper in place of the one on file; the same paper is not judged again. */
  CheckReport judgeInstead(GeneratedPaper paper) {
    CheckReport known = reports.get(paper);
    return known == null ? judge.judgeInstead(paper) : known;
  }

  /** What is known when a paper is checked in place of the one on file. */
  FactSet factsInstead(GeneratedPaper paper) {
    return judge.factsInstead(paper);
  }
}
