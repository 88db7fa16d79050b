package org.guiju.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.Scope;

/**
 * How a document of a version and a paper meet. Papers of a kind that a document meets alike are
 * told the same by it.
 *
 * @param answer whether the document concerns the paper
 * @param turn day from which its words and numbers are as they are for the paper
 * @param measure what rules see of the document itself, when it is a measure for such papers
 */
record Meeting(Scope.Answer answer, LocalDate turn, Optional<List<String>> measure) {

  static Meeting of(GroupView view, Known paper) {
    RuleGroup group = view.group();
    return new Meeting(
        group.applicability(paper.facts(), paper.asOf(), paper.knownAt()),
        view.turns().floor(paper.asOf()),
        measure(group, paper));
  }

  /** The same for another reason. */
  Meeting because(String reason) {
    return new Meeting(new Scope.Answer(answer.applies(), answer.unknown(), reason), turn, measure);
  }

  private static Optional<List<String>> measure(RuleGroup group, Known paper) {
    RuleDocument document = group.document();
    return document.measure() && group.covers(paper.facts()) && document.knownOn(paper.knownAt())
        ? Optional.of(seen(document))
        : Optional.empty();
  }

  private static List<String> seen(RuleDocument document) {
    return Stream.of(
            document.shownName(),
            document.title(),
            document.effectiveFrom(),
            document.effectiveTo())
        .map(String::valueOf)
        .toList();
  }
}
