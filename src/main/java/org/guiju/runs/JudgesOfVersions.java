package org.guiju.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.checker.Checker;
import org.guiju.intake.IntakeLimits;
import org.guiju.recheck.Edits;
import org.guiju.recheck.FilingOutcome;
import org.guiju.recheck.FilingTask;
import org.guiju.recheck.ListedFiling;
import org.guiju.recheck.SliceJudge;
import org.guiju.recheck.SliceJudge.Mode;
import org.guiju.recheck.SliceOutcome;
import org.guiju.versions.RuleShelf;

/** Compares versions of the archive; what is known of the last few pairs is kept. */
public final class JudgesOfVersions implements Judges {
  private static final int KEPT = 4;

  /** Two versions by their hashes. */
  private record Pair(String base, String candidate) {}

  private final RuleShelf shelf;
  private final Checker checker;
  private final IntakeLimits limits;
  private final Map<Pair, Judge> kept = new LinkedHashMap<>(16, 0.75f, true);

  public JudgesOfVersions(RuleShelf shelf, Checker checker, IntakeLimits limits) {
    this.shelf = shelf;
    this.checker = checker;
    this.limits = limits;
  }

  @Override
  public synchronized Judge between(String base, String candidate) {
    Pair pair = new Pair(base, candidate);
    Judge judge = kept.get(pair);
    if (judge == null) {
      judge = judge(pair);
      kept.put(pair, judge);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return judge;
  }

  private Judge judge(Pair pair) {
    SliceJudge judge =
        new SliceJudge(
            shelf.get(pair.base()), shelf.get(pair.candidate()), checker, limits, Mode.INCREMENTAL);
    return new OfSlices(judge);
  }

  private record OfSlices(SliceJudge judge) implements Judge {
    @Override
    public SliceOutcome judge(int number, List<FilingTask> papers) {
      return judge.judge(number, papers);
    }

    @Override
    public Optional<FilingOutcome> carried(ListedFiling paper) {
      return judge.carried(paper);
    }

    @Override
    public Edits edits() {
      return judge.edits();
    }
  }
}
