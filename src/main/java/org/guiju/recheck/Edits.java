package org.guiju.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guiju.findings.Finding;
import org.guiju.recheck.Cause.Kind;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/** The edits between two versions, and which of them made a finding of a paper come or go. */
public final class Edits {
  /** Fields of a document that say when its rules apply. */
  private static final Set<String> DATES = Set.of("effectiveFrom", "effectiveTo", "knownSince");

  private final RuleSet base;
  private final RuleSet candidate;
  private final List<Edit> list;
  private final Map<String, List<Edit>> byRule = new HashMap<>();

  private Edits(RuleSet base, RuleSet candidate, List<Edit> list) {
    this.base = base;
    this.candidate = candidate;
    this.list = list;
    list.forEach(
        edit ->
            edit.rules()
                .forEach(id -> byRule.computeIfAbsent(id, rule -> new ArrayList<>()).add(edit)));
  }

  /** What {@code candidate} changes against {@code base}. */
  public static Edits between(RuleSet base, RuleSet candidate) {
    return new Edits(base, candidate, EditFinder.between(base, candidate));
  }

  /** All of them: rules added and removed, wordings, limits, documents. */
  public List<Edit> list() {
    return list;
  }

  /** Those that touch the rule {@code id}. */
  public List<Edit> of(String id) {
    return byRule.getOrDefault(id, List.of());
  }

  /** The statement that made {@code finding}, by its title, in either version. */
  Optional<Statement> statement(Finding finding) {
    List<Statement> known = new ArrayList<>(candidate.statements(finding.ruleId()));
    known.addAll(base.statements(finding.ruleId()));
    return known.stream()
        .filter(statement -> statement.title().equals(finding.title()))
        .max(Comparator.comparing(Statement::effectiveFrom));
  }

  /**
   * What a flip is about.
   *
   * @param ruleId the rule
   * @param before the finding under the base version; null when there was none
   * @param after the finding under the candidate; null when there is none
   */
  record Subject(String ruleId, Finding before, Finding after) {
    Map<String, String> values() {
      Finding shown = after == null ? before : after;
      return shown == null ? Map.of() : new TreeMap<>(shown.values());
    }

    boolean changedWeight() {
      return before != null && after != null && before.severity() != after.severity();
    }
  }

  /**
   * Why a flip of {@code paper} happened: the edits in force for it that touch its rule. Where
   * several do, all are named; never empty.
   */
  List<Cause> causes(Subject flip, Known paper) {
    List<Edit> touching = of(flip.ruleId());
    List<Edit> chosen =
        Stream.<Predicate<Edit>>of(
                edit -> edit.kind() == Kind.RULE_ADDED || edit.kind() == Kind.RULE_REMOVED,
                edit -> isNewWeight(edit, flip) && inForce(edit, flip, paper),
                edit -> edit.kind() == Kind.DOCUMENT && decides(edit, paper),
                edit -> edit.judges() && inForce(edit, flip, paper),
                edit -> inForce(edit, flip, paper),
                edit -> true)
            .map(wanted -> touching.stream().filter(wanted).toList())
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(List.of());
    return chosen.isEmpty()
        ? List.of(unexplained(flip))
        : chosen.stream().map(edit -> cause(edit, flip, paper.asOf())).toList();
  }

  private static Cause unexplained(Subject flip) {
    return new Cause(
        Kind.UNEXPLAINED,
        "unexplained",
        "没有改动涉及规则 " + flip.ruleId() + "：原报告依据的关联材料或当时的程序与现在不同",
        null,
        null,
        flip.values());
  }

  /** True when the weight that {@code edit} gave the rule is the one that changed. */
  private static boolean isNewWeight(Edit edit, Subject flip) {
    return flip.changedWeight()
        && edit.what().equals("severity")
        && flip.before().severity().name().equals(edit.old())
        && flip.after().severity().name().equals(edit.now());
  }

  /** True when {@code paper} came into the scope or force of a document, or fell out of it. */
  private boolean decides(Edit edit, Known paper) {
    return decidable(edit) && applies(base, edit, paper) != applies(candidate, edit, paper);
  }

  private static boolean applies(RuleSet rules, Edit edit, Known paper) {
    return rules
        .group(edit.documentId())
        .map(group -> group.applicability(paper.facts(), paper.asOf(), paper.knownAt()).applies())
        .orElse(false);
  }

  /** False when {@code edit} says nothing new of {@code paper}. */
  private boolean inForce(Edit edit, Subject flip, Known paper) {
    return switch (edit.kind()) {
      case WORDING -> isWordingOn(edit, flip.ruleId(), paper.asOf());
      case LIMIT -> !limitOn(edit, flip, paper.asOf()).same();
      case DOCUMENT -> !isOwn(edit, flip.ruleId()) || !decidable(edit) || decides(edit, paper);
      default -> true;
    };
  }

  private static boolean decidable(Edit edit) {
    return edit.what().startsWith("scope") || DATES.contains(edit.what());
  }

  /** True for a rule of the edited document; others may see it as a measure, whatever its scope. */
  private boolean isOwn(Edit edit, String ruleId) {
    return Stream.of(base, candidate)
        .flatMap(rules -> rules.group(edit.documentId()).stream())
        .anyMatch(group -> group.ruleIds().contains(ruleId));
  }

  private boolean isWordingOn(Edit edit, String ruleId, LocalDate day) {
    return Stream.of(base, candidate)
        .flatMap(rules -> rules.groups().stream())
        .flatMap(group -> group.wordings(day).getOrDefault(ruleId, List.of()).stream())
        .anyMatch(statement -> statement.effectiveFrom().toString().equals(edit.from()));
  }

  private LimitWords.Pair limitOn(Edit edit, Subject flip, LocalDate day) {
    String code = edit.place().substring(edit.documentId().length() + 1);
    return new LimitWords(group(base, edit), group(candidate, edit))
        .on(day, code, flip.values().values());
  }

  private static RuleGroup group(RuleSet rules, Edit edit) {
    return rules.group(edit.documentId()).orElseThrow();
  }

  private Cause cause(Edit edit, Subject flip, LocalDate day) {
    String old = edit.old();
    String now = edit.now();
    if (edit.kind() == Kind.LIMIT) {
      LimitWords.Pair pair = limitOn(edit, flip, day);
      old = pair.same() ? old : pair.old();
      now = pair.same() ? now : pair.now();
    }
    return new Cause(edit.kind(), edit.key(), edit.place(), old, now, flip.values());
  }
}
