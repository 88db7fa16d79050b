package org.guiju.fundyear;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.desk.ShippedRules;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.Draft;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.related.RelatedFinder;

/** Files papers and checks them with the shipped rules against all that is on file. */
final class Judge {
  private final PapersOnFile papers = new PapersOnFile();
  private final RelatedFinder finder = new RelatedFinder(papers);
  private final SubmissionReader reader = new SubmissionReader();
  private final Map<GeneratedPaper, Draft> filed = new LinkedHashMap<>();

  void file(GeneratedPaper paper) {
    Draft draft = open(paper);
    papers.add(readable(draft.alone()));
    filed.put(paper, draft);
  }

  Set<GeneratedPaper> filed() {
    return filed.keySet();
  }

  /** The report on a paper that is on file, now. */
  CheckReport judge(GeneratedPaper paper) {
    return judge(filed.get(paper));
  }

  /** The report on a paper as it would be if it had come in place of the one on file. */
  CheckReport judgeInstead(GeneratedPaper paper) {
    Draft draft = open(paper);
    Optional<FactSet> before = papers.remove(readable(draft.alone()));
    CheckReport report = judge(draft);
    before.ifPresent(papers::add);
    return report;
  }

  /** What is known when a paper is checked in place of the one on file. */
  FactSet factsInstead(GeneratedPaper paper) {
    Draft draft = open(paper);
    Optional<FactSet> before = papers.remove(readable(draft.alone()));
    FactSet facts = facts(draft);
    before.ifPresent(papers::add);
    return facts;
  }

  private CheckReport judge(Draft draft) {
    return judge(facts(draft));
  }

  /** The report on what is known. */
  static CheckReport judge(FactSet facts) {
    return ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
  }

  private FactSet facts(Draft draft) {
    return readable(draft.with(finder.find(readable(draft.alone())).related()));
  }

  private Draft open(GeneratedPaper paper) {
    return reader.open(paper.json().open(), IntakeLimits.STANDARD);
  }

  private static FactSet readable(IntakeResult intake) {
    if (!intake.isReadable()) {
      throw new IllegalStateException(intake.problems().toString());
    }
    return intake.facts();
  }
}
