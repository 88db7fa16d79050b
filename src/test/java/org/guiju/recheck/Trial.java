package org.guiju.recheck;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.guiju.archive.Content;
import org.guiju.desk.ShippedRules;
import org.guiju.desk.TrialRules;
import org.guiju.intake.IntakeLimits;
import org.guiju.recheck.SliceJudge.Mode;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;

/** The trial rules with an edit, and small papers to judge by them. */
final class Trial {
  /** CAP-001 allows 100 万元 at once, from 2024 on 150; SUM-001 wants a sum. */
  static final RuleSet BASE = rules(texts -> {});

  private Trial() {}

  static RuleSet rules(Consumer<SortedMap<String, String>> edit) {
    SortedMap<String, String> texts = TrialRules.texts(150);
    edit.accept(texts);
    return RuleSetReader.read(RuleFiles.of(texts));
  }

  /** An edit of one file. */
  static RuleSet with(String path, String old, String now) {
    return rules(
        texts -> {
          if (!texts.get(path).contains(old)) {
            throw new AssertionError("`" + old + "` is not in " + path);
          }
          texts.put(path, texts.get(path).replace(old, now));
        });
  }

  /** A plan in 万元 of 宁德 that gives {@code amount} on {@code day}. */
  static FilingTask plan(long id, String day, String amount) {
    return plan(id, day, amount, amount, "福建省");
  }

  /** A plan with another year total, from another region. */
  static FilingTask plan(long id, String day, String amount, String year, String region) {
    String json =
        """
        {"kind": "allocation-plan", "unit": "万元",
         "header": {"docNo": "试〔2024〕%d号", "fiscalYear": %s, "region": "%s", "printDate": "%s"},
         "rows": [{"regionName": "宁德", "yearTotal": %s, "earlierTranches": 0, "thisTranche": %s}]}
        """
            .formatted(id, day.substring(0, 4), region, day, year, amount);
    return FilingTasks.task(id, Content.of(json), null);
  }

  /** Flips of {@code paper}; incremental and full runs give the same. */
  static List<Flip> flips(RuleSet base, RuleSet candidate, FilingTask paper) {
    List<Flip> quick = outcome(base, candidate, paper, Mode.INCREMENTAL).flips();
    List<Flip> full = outcome(base, candidate, paper, Mode.FULL).flips();
    if (!quick.equals(full)) {
      throw new AssertionError(quick + " is not " + full);
    }
    return full;
  }

  static FilingOutcome outcome(RuleSet base, RuleSet candidate, FilingTask paper, Mode mode) {
    return new SliceJudge(base, candidate, ShippedRules.CHECKER, IntakeLimits.STANDARD, mode)
        .judge(1, List.of(paper))
        .filings()
        .get(0);
  }
}
