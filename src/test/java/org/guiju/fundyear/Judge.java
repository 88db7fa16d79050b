package org.guiju.fundyear;

import java.util.ArrayList;
import java.util.List;
import org.guiju.archive.Content;
import org.guiju.desk.ShippedRules;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.related.RelatedFinder;
import org.guiju.related.RelatedJson;

/** Files papers and checks them with the shipped rules against all that is on file. */
final class Judge {
  private final PapersOnFile papers = new PapersOnFile();
  private final RelatedFinder finder = new RelatedFinder(papers);
  private final SubmissionReader reader = new SubmissionReader();
  private final List<GeneratedPaper> filed = new ArrayList<>();

  void file(GeneratedPaper paper) {
    papers.add(read(paper.json()));
    filed.add(paper);
  }

  List<GeneratedPaper> filed() {
    return filed;
  }

  FactSet read(Content json) {
    return readable(reader.read(json.open(), IntakeLimits.STANDARD));
  }

  private static FactSet readable(IntakeResult intake) {
    if (!intake.isReadable()) {
      throw new IllegalStateException(intake.problems().toString());
    }
    return intake.facts();
  }

  CheckReport judge(Content json) {
    String related = RelatedJson.of(finder.find(read(json)).related());
    FactSet facts = readable(reader.open(json.open(), IntakeLimits.STANDARD).with(related));
    return ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
  }
}
