package org.guiju.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.rules.language.Spelling;

/** Checks what a document says of itself and of its articles. */
final class DocumentCheck {
  private static final Set<String> STATUSES = Set.of("ENFORCED", "PARTLY", "HUMAN");

  private DocumentCheck() {}

  static List<RuleProblem> check(RuleDocument document, YamlFile yaml) {
    List<RuleProblem> problems = new ArrayList<>();
    if (document.title() == null || document.title().isBlank()) {
      problems.add(yaml.problemAt("(?m)^(?:id|title)\\s*:", "缺少 title（文件标题）。"));
    }
    boolean backwards =
        document.effectiveFrom() != null
            && document.effectiveTo() != null
            && document.effectiveTo().isBefore(document.effectiveFrom());
    if (backwards) {
      problems.add(
          yaml.problemAt("(?m)^effectiveTo\\s*:", "effectiveTo 早于 effectiveFrom，请核对两个日期。"));
    }
    for (RuleDocument.Article article : document.articles()) {
      checkArticle(article, yaml, problems);
    }
    return problems;
  }

  private static void checkArticle(
      RuleDocument.Article article, YamlFile yaml, List<RuleProblem> problems) {
    if (article.no() == null || article.no().isBlank()) {
      problems.add(yaml.problemAt("(?m)^articles\\s*:", "articles 中有一条没有写 no（条款号）。"));
    } else if (article.status() == null || !STATUSES.contains(article.status())) {
      problems.add(
          yaml.problemAt(
              Pattern.quote(article.no()),
              "条款“"
                  + article.no()
                  + "”的 status 只能是 ENFORCED、PARTLY 或 HUMAN。"
                  + Spelling.suggestion(String.valueOf(article.status()), STATUSES)));
    }
  }

  /**
   * The article that {@code statement} enforces must be one of the ledger, or part of one. Folders
   * that stand for no single paper cite the papers themselves.
   */
  static List<RuleProblem> checkArticle(RuleDocument document, Statement statement, String text) {
    List<String> ledger = document.articles().stream().map(RuleDocument.Article::no).toList();
    String cited = statement.citation().article();
    boolean ownPaper =
        document.docNo() != null && document.docNo().equals(statement.citation().document());
    if (!ownPaper || ledger.isEmpty() || ledger.stream().anyMatch(cited::startsWith)) {
      return List.of();
    }
    TextPlace place = TextPlace.of(text, text.indexOf("@Article", statement.position().start()));
    return List.of(
        new RuleProblem(
            statement.position().file(),
            place.line(),
            place.column(),
            statement.name(),
            "document.yaml 的 articles 里没有条款“" + cited + "”。" + Spelling.suggestion(cited, ledger)));
  }
}
