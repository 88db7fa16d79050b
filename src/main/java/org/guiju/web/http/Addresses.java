package org.guiju.web.http;

/**
 * The addresses that one part of the service names in answers, descriptions or checks of another.
 * All other addresses stand at their resource.
 */
public final class Addresses {
  /** Where a paper is checked and not kept. */
  public static final String CHECKS = "/api/v1/checks";

  /** Where papers are kept, with their reports and all that is said of them. */
  public static final String SUBMISSIONS = "/api/v1/submissions";

  /** Where many papers are kept at once. */
  public static final String SUBMISSION_BATCHES = SUBMISSIONS + ":batch";

  /** The versions of the rules. */
  public static final String RULE_SETS = "/api/v1/rule-sets";

  /** Where rule files are reviewed and not kept. */
  public static final String RULE_SET_REVIEWS = RULE_SETS + ":review";

  /** The rules in force. */
  public static final String RULES = "/api/v1/rules";

  /** Papers judged again. */
  public static final String RUNS = "/api/v1/runs";

  /** The inbox. */
  public static final String NOTICES = "/api/v1/notices";

  /** The receivers of notices. */
  public static final String WEBHOOKS = "/api/v1/webhooks";

  private Addresses() {}
}
