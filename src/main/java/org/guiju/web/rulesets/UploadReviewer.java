package org.guiju.web.rulesets;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.desk.ActiveRules;
import org.guiju.review.Depth;
import org.guiju.review.RuleReview;
import org.guiju.review.RuleReviewer;
import org.guiju.review.RuleUpload;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** Reviews uploaded trees, one at a time. */
@Singleton
class UploadReviewer {
  private static final String ACTIVE = "active";
  private static final RuleFiles NOTHING = RuleFiles.of(Map.of());

  private final ActiveRules activeRules;
  private final RuleReviewer reviewer;
  private final ReviewTurn turn;

  UploadReviewer(ActiveRules activeRules, RuleReviewer reviewer, ReviewTurn turn) {
    this.turn = turn;
    this.activeRules = activeRules;
    this.reviewer = reviewer;
  }

  /**
   * What an upload is meant to change.
   *
   * @param inForce version in force when it arrived
   * @param partial true when its files are laid over that version
   * @param removed paths to be taken away from that version first
   */
  record Change(RuleSet inForce, boolean partial, List<String> removed) {
    RuleFiles base() {
      return partial ? inForce.files() : NOTHING;
    }
  }

  /** Understands the query parameters {@code base} and {@code remove}. */
  Change change(String base, List<String> remove) {
    List<String> removed = remove.stream().filter(path -> !path.isBlank()).toList();
    boolean partial = base != null && !base.isBlank();
    if (partial && !base.equals(ACTIVE)) {
      throw RefusedException.parameter(
          "request.unknown-base",
          "base",
          "查询参数“base”填写为“%s”。请写 active（在正在使用的版本上改动），或不写（上传整个规则文件夹）。"
              .formatted(Parameters.quoted(base)));
    }
    if (!partial && !removed.isEmpty()) {
      throw RefusedException.parameter(
          "request.remove-without-base",
          "remove",
          "查询参数“remove”要与 base=active 一起用：上传整个规则文件夹时，不放进去的文件就没有了。");
    }
    Change change = new Change(activeRules.current(), partial, removed);
    removed.forEach(path -> requireKnown(path, paths(change.base())));
    return change;
  }

  private static Set<String> paths(RuleFiles files) {
    Set<String> paths = new TreeSet<>(files.texts().keySet());
    paths.addAll(files.tables().keySet());
    return paths;
  }

  private static void requireKnown(String removed, Collection<String> paths) {
    if (paths.stream().noneMatch(path -> RuleUpload.isBelow(path, removed))) {
      throw RefusedException.parameter(
          "request.unknown-file",
          "remove",
          Parameters.unknown("文件", removed, paths, Addresses.RULES));
    }
  }

  /** The review of {@code upload}, with nothing stored. */
  UploadReview review(RuleUpload upload, Change change) {
    Set<String> taken = requireFiles(upload, change);
    return new UploadReview(
        new UploadReview.Upload(
            change.inForce().version(),
            change.partial() ? change.inForce().version() : null,
            List.copyOf(taken),
            change.removed(),
            upload.remarks()),
        reviewAlone(upload.over(change.base(), change.removed()), change.inForce()));
  }

  /** The paths of the files in {@code upload}; an upload that changes nothing is a mistake. */
  static Set<String> requireFiles(RuleUpload upload, Change change) {
    Set<String> taken = upload.paths(change.base());
    if (taken.isEmpty() && change.removed().isEmpty()) {
      throw new RefusedException(
          Problem.of(
              400,
              "unreadable-upload",
              "上传的内容里没有规则文件",
              "没有找到 .drl、.yaml、.csv 或 .xlsx 文件。请上传规则文件夹。"));
    }
    return taken;
  }

  private RuleReview reviewAlone(RuleFiles tree, RuleSet inForce) {
    turn.take();
    try {
      return reviewer.review(tree, inForce, Depth.COVERAGE).review();
    } finally {
      turn.giveBack();
    }
  }
}
