package org.guiju.web.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.desk.Standing;
import org.guiju.findings.Outcome;
import org.guiju.findings.Severity;
import org.guiju.review.RuleReview;
import org.guiju.rules.LimitBook;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleProblem;

/** Answers about rules and documents, as readers see them. */
final class RuleViews {
  private RuleViews() {}

  /** Rules in force on a day. */
  @Schema(name = "RuleList", description = "某日有效的规则")
  record RuleList(LocalDate asOf, String ruleSet, int count, List<Rule> rules) {}

  /**
   * One rule in one wording.
   *
   * @param severities heaviest first
   * @param kinds kinds of submission it can look at
   * @param file rule file, below the rules folder
   * @param reads fields it reads, derived from its patterns
   * @param limits dated numbers and lists it uses
   */
  @Schema(name = "Rule", description = "规则")
  record Rule(
      String ruleId,
      String title,
      String documentId,
      String document,
      String article,
      List<Severity> severities,
      List<String> kinds,
      String file,
      List<StatementView> statements,
      List<Field> reads,
      List<LimitView> limits) {}

  /** One degree of a rule, with its own words. Braces in a message stand for values. */
  @Schema(name = "Statement", description = "规则的一种情形")
  record StatementView(
      String name,
      Severity severity,
      String message,
      String fix,
      String penalty,
      LocalDate effectiveFrom,
      String document,
      String article,
      String note) {}

  /** A field, as {@code AllocationRow.yearTotal}. */
  @Schema(name = "Field", description = "规则读取的字段")
  record Field(String field, String label) {}

  /** A dated number, list or table; value is null when none is in force. */
  @Schema(name = "Limit", description = "规则使用的数字或清单，及当日有效的值")
  record LimitView(String code, String label, String unit, LimitBook.Value value) {}

  /** All there is to know about one rule. */
  @Schema(name = "RuleDetail", description = "规则的全部内容")
  record RuleDetail(
      LocalDate asOf,
      String ruleSet,
      boolean inForce,
      Rule rule,
      List<Wording> wordings,
      List<Example> examples,
      List<ArticleRef> articles,
      ReviewView lastReview) {}

  /**
   * What the last review of a tree, at start or in the watched folder, said of one rule.
   *
   * @param at when
   * @param version version reviewed; not the one in force when it was refused
   * @param accepted whether the tree as a whole was accepted
   * @param problems why not, as far as this rule goes
   * @param warnings what the author of this rule should look at
   */
  @Schema(name = "LastReview", description = "最近一次审查对本规则的意见")
  record ReviewView(
      OffsetDateTime at,
      String version,
      boolean accepted,
      List<RuleProblem> problems,
      List<RuleProblem> warnings) {

    static ReviewView of(Standing standing, String folder) {
      RuleReview review = standing.lastReview();
      return new ReviewView(
          standing.reviewedAt(),
          review.version(),
          review.accepted(),
          inside(folder, review.problems()),
          inside(folder, review.warnings()));
    }

    private static List<RuleProblem> inside(String folder, List<RuleProblem> all) {
      return all.stream().filter(problem -> problem.file().startsWith(folder)).toList();
    }
  }

  /** One rule file: the wording from a day on. */
  @Schema(name = "Wording", description = "规则从某日起的写法")
  record Wording(
      LocalDate effectiveFrom,
      boolean current,
      String file,
      List<StatementView> statements,
      String text) {}

  /** An example beside a rule, with the paper it is tried on. */
  @Schema(name = "Example", description = "规则旁的示例")
  record Example(
      String name,
      LocalDate asOf,
      Outcome expect,
      Severity severity,
      List<String> at,
      @Schema(implementation = Object.class) JsonNode submission) {}

  /** An article that names a rule. */
  @Schema(name = "ArticleRef", description = "引用本规则的条款")
  record ArticleRef(
      String documentId, String document, String no, String about, String status, String note) {}

  /** All documents. */
  @Schema(name = "DocumentList", description = "全部文件")
  record DocumentList(LocalDate asOf, String ruleSet, int count, List<DocumentView> documents) {}

  /** A document with its article ledger. */
  @Schema(name = "Document", description = "文件与条款台账")
  record DocumentView(
      String id,
      String docNo,
      String title,
      List<String> issuers,
      String trust,
      boolean measure,
      LocalDate effectiveFrom,
      LocalDate effectiveTo,
      LocalDate asOf,
      boolean inForce,
      ScopeView scope,
      String precedence,
      List<String> supersedes,
      Counts counts,
      List<String> rules,
      List<RuleDocument.Article> articles) {}

  /** Which papers a document concerns; an empty list sets no condition. */
  @Schema(name = "Scope", description = "适用范围；空列表表示不限")
  record ScopeView(
      List<RegionView> regions,
      List<String> funds,
      List<String> kinds,
      List<String> levels,
      Long fiscalYearFrom,
      Long fiscalYearTo) {}

  /** A region by code and name. */
  @Schema(name = "Region", description = "地区")
  record RegionView(String code, String name) {}

  /** How much of a document is enforced. */
  @Schema(name = "DocumentCounts", description = "规则数与条款覆盖")
  record Counts(int rules, int articles, long enforced, long partly, long human) {}
}
