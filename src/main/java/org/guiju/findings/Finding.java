package org.guiju.findings;

import java.util.Comparator;
import java.util.Map;
import org.guiju.facts.Place;

/**
 * One breach, at one place.
 *
 * @param ruleId rule as in the catalogue, e.g. ALLOC-001
 * @param severity how heavy it weighs
 * @param title what the rule asks, in Chinese
 * @param message what is wrong here, in Chinese
 * @param citation document and article
 * @param location where in the submission
 * @param given what the submission states; null when the finding is not about one value
 * @param expected what it should state; null when that cannot be worked out
 * @param difference given − expected for numbers; null otherwise
 * @param fix what to do, in Chinese
 * @param penalty penalty class that the law attaches; null when none is named
 * @param values the bound values that prove the finding, by name
 */
public record Finding(
    String ruleId,
    Severity severity,
    String title,
    String message,
    Citation citation,
    Place location,
    String given,
    String expected,
    String difference,
    String fix,
    String penalty,
    Map<String, String> values) {

  /** Heaviest first, then by rule, then by position in the paper. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::ruleId)
          .thenComparing(finding -> finding.location().pointer(), PointerOrder.INSTANCE)
          .thenComparing(Finding::message);

  /** Rule and subject: stays the same when the message is reworded. */
  public String identity() {
    return ruleId + "@" + location().subject() + "#" + location().field();
  }
}
