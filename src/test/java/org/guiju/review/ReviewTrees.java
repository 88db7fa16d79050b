package org.guiju.review;

import java.util.Map;
import java.util.TreeMap;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleTrees;

/** Small rule trees with examples, and their reviews. */
final class ReviewTrees {
  static final String PATH = "trial/TRY-001-x/cases.yaml";

  /** Examples of a rule that reports negative amounts. */
  static final String CASES =
      """
      base:
        kind: allocation-plan
        header: {fiscalYear: 2024, region: 福建省, printDate: 2024-05-24}
        rows: [{regionName: 宁德, thisTranche: 90}]
      cases:
        - name: 正数时通过
          expect: PASSED
        - name: 负数时报
          given: {rows: [{regionName: 宁德, thisTranche: -1}]}
          expect: VIOLATED
          severity: VIOLATION
          at: [/rows/0/thisTranche]
          count: 1
        - name: 恰好为零时通过
          shows: boundary
          given: {rows: [{regionName: 宁德, thisTranche: 0}]}
          expect: PASSED
        - name: 空着时未检查
          given: {rows: [{regionName: 宁德}]}
          expect: NOT_CHECKED
      """;

  static final String WHEN = "$it : AllocationRow( leaf, $given : thisTranche, thisTranche < 0 )";

  private ReviewTrees() {}

  /** A tree of one rule that reports negative amounts. */
  static RuleTrees tree() {
    return RuleTrees.aTree().rule("TRY-001", "VIOLATION", WHEN, "thisTranche");
  }

  /** That tree with its examples. */
  static RuleFiles files() {
    return withCases(CASES);
  }

  /** That tree with other examples. */
  static RuleFiles withCases(String cases) {
    return with(tree().files(), PATH, cases);
  }

  /** {@code files} with another text. */
  static RuleFiles with(RuleFiles files, String path, String text) {
    Map<String, String> texts = new TreeMap<>(files.texts());
    texts.put(path, text);
    return RuleFiles.of(texts);
  }

  static RuleReview review(RuleFiles files) {
    return review(files, null);
  }

  static RuleReview review(RuleFiles files, RuleSet inForce) {
    return new RuleReviewer(ShippedRules.CHECKER).review(files, inForce, Depth.COVERAGE).review();
  }
}
