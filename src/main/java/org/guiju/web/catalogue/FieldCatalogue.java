package org.guiju.web.catalogue;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.desk.ActiveRules;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Kind;
import org.guiju.rules.LimitBook;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/**
 * Shows which rules read which field of papers and look up which limit, in any of their wordings.
 * What rules read of the documents in force themselves is not a field of a paper and not listed.
 */
@Singleton
class FieldCatalogue {
  private final ActiveRules activeRules;

  FieldCatalogue(ActiveRules activeRules) {
    this.activeRules = activeRules;
  }

  /**
   * The index.
   *
   * @param type only fields of this fact type and no limits; null for all
   * @param name only fields and limits called so, by name or label; null for all
   */
  FieldViews.FieldIndex index(String type, String name) {
    RuleSet rules = activeRules.current();
    Map<String, List<Statement>> readers = readers(rules);
    List<FieldViews.TypeView> types =
        types()
            .filter(known -> type == null || isCalled(type, known.name(), known.label()))
            .map(known -> view(known, name, readers))
            .filter(view -> name == null || !view.fields().isEmpty())
            .toList();
    List<FieldViews.LimitUse> limits =
        type != null
            ? List.of()
            : limits(rules)
                .filter(limit -> name == null || isCalled(name, limit.code(), limit.label()))
                .toList();
    List<FieldViews.FieldUse> fields =
        types.stream().flatMap(view -> view.fields().stream()).toList();
    int unused = (int) fields.stream().filter(field -> field.rules().isEmpty()).count();
    return new FieldViews.FieldIndex(rules.version(), fields.size(), unused, types, limits);
  }

  /** Names and labels of all types. */
  Set<String> typeNames() {
    return types()
        .flatMap(type -> Stream.of(type.name(), type.label()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names and labels of all fields and limits. */
  Set<String> names() {
    Stream<String> fields =
        types()
            .flatMap(type -> type.properties().values().stream())
            .flatMap(field -> Stream.of(field.name(), field.label()));
    Stream<String> limits =
        limits(activeRules.current()).flatMap(limit -> Stream.of(limit.code(), limit.label()));
    return Stream.concat(fields, limits)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<FactTypes.FactType> types() {
    return FactTypes.list().stream().filter(type -> type.source() != FactTypes.Source.RULES);
  }

  private static boolean isCalled(String wanted, String name, String label) {
    return wanted.equals(name) || wanted.equals(label);
  }

  // fields

  private static Map<String, List<Statement>> readers(RuleSet rules) {
    Map<String, List<Statement>> readers = new TreeMap<>();
    statements(rules)
        .forEach(
            statement ->
                statement
                    .fieldsRead()
                    .forEach(
                        field ->
                            readers
                                .computeIfAbsent(field, none -> new ArrayList<>())
                                .add(statement)));
    return readers;
  }

  private static Stream<Statement> statements(RuleSet rules) {
    return rules.groups().stream().map(RuleGroup::statements).flatMap(Collection::stream);
  }

  private static FieldViews.TypeView view(
      FactTypes.FactType type, String name, Map<String, List<Statement>> readers) {
    return new FieldViews.TypeView(
        type.name(),
        type.label(),
        type.source(),
        Arrays.stream(Kind.values()).filter(type.kinds()::contains).map(Kind::code).toList(),
        type.properties().values().stream()
            .filter(field -> name == null || isCalled(name, field.name(), field.label()))
            .map(
                field ->
                    new FieldViews.FieldUse(
                        field.name(),
                        field.label(),
                        word(field.type()),
                        uses(readers.getOrDefault(type.name() + "." + field.name(), List.of()))))
            .toList());
  }

  /** What people of the field call a value of {@code type}. */
  private static String word(Class<?> type) {
    if (type == BigDecimal.class) {
      return "数字";
    }
    if (type == String.class) {
      return "文本";
    }
    if (type == LocalDate.class) {
      return "日期";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "是否";
    }
    if (Set.of(Long.class, Integer.class, long.class, int.class).contains(type)) {
      return "整数";
    }
    if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
      return "列表";
    }
    return type.isEnum() ? "选项" : "对象";
  }

  private static List<FieldViews.RuleUse> uses(List<Statement> statements) {
    Map<String, List<Statement>> byRule =
        statements.stream()
            .collect(Collectors.groupingBy(Statement::id, TreeMap::new, Collectors.toList()));
    return byRule.entrySet().stream().map(rule -> use(rule.getKey(), rule.getValue())).toList();
  }

  private static FieldViews.RuleUse use(String id, List<Statement> statements) {
    return new FieldViews.RuleUse(
        id,
        Statement.titleOf(statements),
        statements.get(0).documentId(),
        statements.stream().map(Statement::effectiveFrom).distinct().sorted().toList());
  }

  // limits

  private static Stream<FieldViews.LimitUse> limits(RuleSet rules) {
    return rules.groups().stream()
        .flatMap(group -> group.limits().limits().stream().map(limit -> limit(group, limit)))
        .sorted(
            Comparator.comparing(FieldViews.LimitUse::documentId)
                .thenComparing(FieldViews.LimitUse::code));
  }

  private static FieldViews.LimitUse limit(RuleGroup group, LimitBook.DatedLimit limit) {
    List<Statement> lookups =
        group.statements().stream()
            .filter(statement -> statement.limitCodes().contains(limit.code()))
            .toList();
    return new FieldViews.LimitUse(
        group.document().id(),
        group.document().shownName(),
        limit.code(),
        limit.label(),
        limit.unit(),
        limit.values(),
        uses(lookups));
  }
}
