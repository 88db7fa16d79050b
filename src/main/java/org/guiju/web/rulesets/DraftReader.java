package org.guiju.web.rulesets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.guiju.desk.RuleTreeSource;
import org.guiju.review.RuleUpload;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;
import org.guiju.web.http.IncomingBody;
import org.guiju.web.http.LargeBodies;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** Puts together the tree of a draft, from an upload or from where the rules come from. */
@Singleton
class DraftReader {
  private static final String RULES = "rules";
  private static final int LONGEST_REASON = 1_000;

  private final RuleTreeSource source;
  private final UploadReader uploads;
  private final UploadReviewer reviewer;
  private final LargeBodies largeBodies;

  DraftReader(
      RuleTreeSource source,
      UploadReader uploads,
      UploadReviewer reviewer,
      LargeBodies largeBodies) {
    this.source = source;
    this.uploads = uploads;
    this.reviewer = reviewer;
    this.largeBodies = largeBodies;
  }

  /**
   * A tree to be drafted.
   *
   * @param files its files
   * @param parent version that they were laid over; empty when they are the whole tree
   */
  record Tree(RuleFiles files, Optional<String> parent) {}

  Tree read(String from, String base, List<String> remove, HttpHeaders headers, InputStream input) {
    if (from != null && !from.isBlank()) {
      return new Tree(fromRules(from, base), Optional.empty());
    }
    IncomingBody body = new IncomingBody(input, headers, largeBodies);
    return body.politely(
        uploads.maxBytes(),
        () -> {
          UploadReviewer.Change change = reviewer.change(base, remove);
          RuleUpload upload = uploads.read(body, headers);
          UploadReviewer.requireFiles(upload, change);
          return new Tree(
              upload.over(change.base(), change.removed()),
              Optional.of(change.inForce().sha256()).filter(sha256 -> change.partial()));
        });
  }

  private RuleFiles fromRules(String from, String base) {
    if (!from.equals(RULES)) {
      throw RefusedException.parameter(
          "request.unknown-source",
          "from",
          "查询参数“from”填写为“%s”。请写 rules（取规则文件夹或随程序提供的规则），或不写（上传文件）。"
              .formatted(Parameters.quoted(from)));
    }
    if (base != null) {
      throw RefusedException.parameter(
          "request.source-with-base", "base", "查询参数“base”不与 from=rules 一起用：取的是整个规则文件夹。");
    }
    return source.read();
  }

  /** One file laid over {@code base}. */
  RuleFiles with(RuleFiles base, String path, HttpHeaders headers, InputStream input) {
    IncomingBody body = new IncomingBody(input, headers, largeBodies);
    return body.politely(
        uploads.maxBytes(),
        () -> {
          RuleUpload upload = uploads.readOne(path, body);
          requireTaken(upload, path, base);
          return upload.over(base, List.of());
        });
  }

  /** What an archive may hold without harm is a mistake when it is all that was sent. */
  private static void requireTaken(RuleUpload upload, String path, RuleFiles base) {
    if (!upload.paths(base).contains(path)) {
      String detail =
          upload.remarks().stream()
              .findFirst()
              .map(RuleProblem::message)
              .orElse(
                  "“%s”不是规则文件的路径。请写规则文件夹下的完整路径，例如 common/limits.yaml。"
                      .formatted(Parameters.quoted(path)));
      throw new RefusedException(Problem.of(400, "unreadable-upload", "不是规则文件", detail + "没有保存。"));
    }
  }

  /** A reason given with a draft; null when there is none. */
  String reason(String given) {
    Optional<String> reason = ListParameters.text(given);
    if (reason
        .filter(text -> text.length() > LONGEST_REASON || text.indexOf('\0') >= 0)
        .isPresent()) {
      throw RefusedException.parameter(
          "request.bad-reason",
          "reason",
          "查询参数“reason”超过 %d 个字，或含有控制字符。请精简。".formatted(LONGEST_REASON));
    }
    return reason.orElse(null);
  }
}
