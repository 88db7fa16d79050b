package org.guiju.pages;

import org.guiju.rules.RuleDocument.Article;

/** How far an article is enforced, in words. */
final class LedgerWords {
  private LedgerWords() {}

  static String status(Article article) {
    String status =
        switch (String.valueOf(article.status())) {
          case "ENFORCED" -> "由规则检查";
          case "PARTLY" -> "部分由规则检查";
          case "HUMAN" -> "由人判断";
          default -> String.valueOf(article.status());
        };
    return article.note() == null ? status : status + "（" + article.note() + "）";
  }
}
