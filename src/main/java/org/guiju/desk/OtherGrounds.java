package org.guiju.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guiju.archive.Content;
import org.guiju.archive.StoredReport;
import org.guiju.findings.CheckReport;
import org.guiju.recheck.Cause;
import org.guiju.recheck.Clocks;
import org.guiju.recheck.Flip;

/**
 * In what two reports differ that no edit of the rules explains: the papers they were held against,
 * the days they are of.
 */
final class OtherGrounds {
  private final List<Cause> grounds;

  private OtherGrounds(List<Cause> grounds) {
    this.grounds = grounds;
  }

  static OtherGrounds between(Clocks.Said said, StoredReport standing) {
    CheckReport then = said.report();
    List<Cause> grounds = new ArrayList<>();
    if (!then.asOf().equals(standing.asOf())) {
      grounds.add(days("asOf", "检查日期", then.asOf(), standing.asOf()));
    }
    String related = Content.of(said.reading().paper().related()).sha256();
    if (!related.equals(standing.relatedSha256())) {
      grounds.add(cause(Cause.Kind.RELATED_PAPER, "related", "所依据的其他材料", null, null));
    }
    if (grounds.isEmpty() && !Objects.equals(then.knownAt(), standing.knownAt())) {
      grounds.add(days("knownAt", "已知日期", then.knownAt(), standing.knownAt()));
    }
    return new OtherGrounds(grounds);
  }

  private static Cause days(String key, String label, LocalDate old, LocalDate now) {
    return cause(
        Cause.Kind.DATE, key, label, Objects.toString(old, null), Objects.toString(now, null));
  }

  private static Cause cause(Cause.Kind kind, String key, String place, String old, String now) {
    return new Cause(kind, key, place, old, now, Map.of());
  }

  /** The flip with a reason, where no edit is one. */
  Flip explain(Flip flip) {
    boolean open = flip.causes().stream().allMatch(c -> c.kind() == Cause.Kind.UNEXPLAINED);
    return grounds.isEmpty() || !open
        ? flip
        : new Flip(
            flip.kind(),
            flip.ruleId(),
            flip.identity(),
            flip.before(),
            flip.after(),
            flip.unchecked(),
            flip.money(),
            grounds.stream().map(ground -> with(ground, flip)).toList());
  }

  private static Cause with(Cause ground, Flip flip) {
    return new Cause(
        ground.kind(),
        ground.edit(),
        ground.place(),
        ground.old(),
        ground.now(),
        flip.causes().get(0).values());
  }
}
