package org.guiju.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A document whose obligations are encoded in one folder of rules ({@code document.yaml}).
 *
 * @param id name of the folder
 * @param docNo number of the paper; null where there is none
 * @param title title, shortened
 * @param issuers who issued it
 * @param trust how far its text was verified: PRIMARY, VERIFIED, PARTLY or UNVERIFIED
 * @param measure true for a management measure whose expiry itself is worth a finding
 * @param effectiveFrom first day in force; null when the text names none
 * @param effectiveTo last day in force; null when open-ended
 * @param knownSince day the system learned of the document; null when it always knew
 * @param scope which submissions it concerns
 * @param precedence how it stands to other documents, in Chinese
 * @param supersedes papers it replaces
 * @param articles article ledger: what is enforced, partly, or left to human judgement
 */
public record RuleDocument(
    String id,
    String docNo,
    String title,
    List<String> issuers,
    String trust,
    boolean measure,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    LocalDate knownSince,
    Scope scope,
    String precedence,
    List<String> supersedes,
    List<Article> articles) {

  public RuleDocument {
    issuers = listOrEmpty(issuers);
    supersedes = listOrEmpty(supersedes);
    articles = listOrEmpty(articles);
    scope = scope == null ? Scope.EVERYTHING : scope;
  }

  /** Stands for the document of {@code folder} where its own words cannot be read. */
  static RuleDocument unread(String folder) {
    return new RuleDocument(
        folder, null, folder, null, null, false, null, null, null, null, null, null, null);
  }

  /** What findings call the document. */
  public String shownName() {
    return docNo == null ? title : docNo;
  }

  /** True when {@code day} lies between its first and last day in force. */
  public boolean inForceOn(LocalDate day) {
    return (effectiveFrom == null || !day.isBefore(effectiveFrom))
        && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /** True when the system knew of it on {@code day}; null stands for today. */
  public boolean knownOn(LocalDate day) {
    return knownSince == null || day == null || !day.isBefore(knownSince);
  }

  static <T> List<T> listOrEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * One article of the ledger.
   *
   * @param no number as printed, e.g. 第十条第一款 or 二
   * @param about what it deals with, paraphrased
   * @param status ENFORCED, PARTLY or HUMAN
   * @param rules rules that enforce it, of any group
   * @param note what is missing, or why it is left to people; null when fully enforced
   */
  public record Article(String no, String about, String status, List<String> rules, String note) {
    public Article {
      rules = listOrEmpty(rules);
    }
  }
}
