package org.guiju.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Kind;
import org.guiju.findings.Citation;
import org.guiju.findings.Severity;

/**
 * One {@code rule … end} of a rule file. Several statements may share an id: they are the degrees
 * of one obligation, each with its own severity and words.
 *
 * @param id rule as in the catalogue, e.g. ALLOC-001
 * @param name name of the statement: id and title
 * @param title what the statement asks, in Chinese
 * @param ruleTitle what the whole rule asks, when it has several statements; null otherwise
 * @param documentId folder of the document
 * @param severity how heavy a finding weighs
 * @param citation document and article
 * @param message words of a finding, with placeholders for bound variables
 * @param fix what to do
 * @param penalty penalty class; null when none is named
 * @param effectiveFrom first day of this wording
 * @param position where it stands
 * @param patterns what it looks at, in order
 * @param subject the variable whose place a finding points at
 * @param field the field a finding points at
 */
public record Statement(
    String id,
    String name,
    String title,
    String ruleTitle,
    String documentId,
    Severity severity,
    Citation citation,
    String message,
    String fix,
    String penalty,
    LocalDate effectiveFrom,
    Position position,
    List<PatternShape> patterns,
    String subject,
    String field) {

  /**
   * Where a statement stands.
   *
   * @param file path below the rules folder
   * @param line line of its name
   * @param start offset of its first character in the file
   * @param end offset after its last character
   */
  public record Position(String file, int line, int start, int end) {}

  /** What the rule of these statements asks: its {@code @Title}, or that of the first statement. */
  public static String titleOf(List<Statement> statements) {
    return statements.stream()
        .map(Statement::ruleTitle)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(statements.get(0).title());
  }

  /** Index of the subject among the patterns. */
  int subjectIndex() {
    for (int i = 0; i < patterns.size(); i++) {
      if (subject.equals(patterns.get(i).binding())) {
        return i;
      }
    }
    throw new IllegalStateException(name + ": no pattern is bound to " + subject);
  }

  /** The pattern whose matches the rule examines. */
  public PatternShape subjectPattern() {
    return patterns.get(subjectIndex());
  }

  /** True when a paper of {@code kind} can hold what the statement looks at. */
  public boolean concerns(Kind kind) {
    return patterns.stream()
        .filter(pattern -> pattern.type() != null)
        .allMatch(pattern -> pattern.type().kinds().contains(kind));
  }

  /**
   * The constraint that is the breach itself: the last one of the subject when nothing follows it.
   * All earlier constraints of the subject only say what the rule is about.
   */
  Optional<ConstraintShape> breach() {
    List<ConstraintShape> constraints = subjectPattern().tests();
    boolean last = subjectIndex() == patterns.size() - 1;
    return last && !constraints.isEmpty()
        ? Optional.of(constraints.get(constraints.size() - 1))
        : Optional.empty();
  }

  /** Fields it reads of submissions and related papers, as {@code AllocationRow.yearTotal}. */
  public SortedSet<String> fieldsRead() {
    SortedSet<String> fields = new TreeSet<>();
    for (PatternShape pattern : patterns) {
      if (pattern.type() == null || pattern.type().source() == FactTypes.Source.RULES) {
        continue;
      }
      Set<String> read = new HashSet<>();
      pattern.constraints().forEach(constraint -> read.addAll(constraint.reads(pattern.type())));
      if (pattern.binding() != null) {
        read.addAll(readThrough(pattern.binding(), pattern.type()));
      }
      read.forEach(name -> fields.add(pattern.type().name() + "." + name));
    }
    return fields;
  }

  private Set<String> readThrough(String variable, FactTypes.FactType type) {
    Set<String> read = new HashSet<>();
    patterns.stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .forEach(constraint -> read.addAll(constraint.readsThrough(variable)));
    read.retainAll(type.properties().keySet());
    return read;
  }

  /** Codes of the limits and lists it looks up. */
  public SortedSet<String> limitCodes() {
    return patterns.stream()
        .flatMap(pattern -> pattern.limitCode().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
