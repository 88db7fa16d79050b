package org.guiju.repair;

import java.util.stream.Collectors;
import org.guiju.repair.Explanation.FindingGroup;
import org.guiju.repair.Explanation.FindingRef;
import org.guiju.repair.Explanation.Proposal;
import org.guiju.repair.Explanation.Repair;

/** An explanation as lines that people can read and compare. */
public final class ExplanationText {
  private ExplanationText() {}

  /** Every group with its followers and proposals. */
  public static String of(Explanation explanation) {
    return explanation.groups().stream()
        .map(ExplanationText::group)
        .collect(Collectors.joining("\n"));
  }

  private static String group(FindingGroup group) {
    StringBuilder text = new StringBuilder(mention(group.root()));
    if (group.why() != null) {
      text.append("  起因：").append(group.why()).append('\n');
    }
    if (group.repair() != null) {
      text.append(repair(group.repair()));
    }
    group
        .followers()
        .forEach(
            follower ->
                text.append("  └ ")
                    .append(mention(follower.finding()))
                    .append("      ")
                    .append(follower.why())
                    .append('\n'));
    return text.toString();
  }

  private static String mention(FindingRef finding) {
    return "%s %s %s%n      %s%n"
        .formatted(finding.severity(), finding.ruleId(), finding.pointer(), finding.message());
  }

  private static String repair(Repair repair) {
    return "  改法：%s%n%s"
        .formatted(
            repair.words(),
            repair.proposals().stream()
                .map(ExplanationText::proposal)
                .collect(Collectors.joining()));
  }

  private static String proposal(Proposal proposal) {
    return "    %d. %s（消除 %s）%n"
        .formatted(
            proposal.rank(),
            proposal.words(),
            proposal.settles().stream()
                .map(n -> "第" + (n + 1) + "条")
                .collect(Collectors.joining("、")));
  }
}
