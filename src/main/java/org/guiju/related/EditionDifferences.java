package org.guiju.related;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guiju.facts.Derived;
import org.guiju.facts.EarlierEdition;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Property;
import org.guiju.facts.FactTypes.Source;

/** The edition before of a paper, and what differs, in words. */
final class EditionDifferences {
  private static final int SHOWN = 5;
  private static final int LONGEST_VALUE = 20;
  private static final Set<Class<?>> SINGLE =
      Set.of(String.class, BigDecimal.class, Long.class, Boolean.class, LocalDate.class);

  private final List<String> differences = new ArrayList<>();
  private int count;

  private EditionDifferences() {}

  /** Empty when there is no edition before. */
  static List<EarlierEdition> of(FactSet own, Papers papers) {
    return papers
        .editionBefore()
        .filter(before -> before.paper().number() != null)
        .map(
            before ->
                List.of(
                    new EarlierEdition(
                        null,
                        before.paper().number(),
                        before.receivedOn(),
                        between(before.paper().facts(), own))))
        .orElse(List.of());
  }

  private static List<String> between(FactSet before, FactSet after) {
    EditionDifferences found = new EditionDifferences();
    Map<String, Fact> old = bySubject(before);
    bySubject(after).forEach((subject, fact) -> found.compare(old.remove(subject), fact));
    old.values().forEach(gone -> found.add(name(gone) + "已删除"));
    if (found.count > SHOWN) {
      found.differences.add("等共 " + found.count + " 处");
    }
    if (found.differences.isEmpty()) {
      found.differences.add("各行的顺序或写法");
    }
    return found.differences;
  }

  private static Map<String, Fact> bySubject(FactSet facts) {
    Map<String, Fact> bySubject = new LinkedHashMap<>();
    for (Fact fact : facts.facts()) {
      FactType type = FactTypes.of(fact.getClass());
      if (type.source() == Source.SUBMISSION) {
        bySubject.putIfAbsent(type.name() + ":" + fact.origin().subject(), fact);
      }
    }
    return bySubject;
  }

  private void compare(Fact before, Fact after) {
    if (before == null) {
      add(name(after) + "为新增");
      return;
    }
    for (Property property : printed(FactTypes.of(after.getClass()))) {
      Object was = property.read(before);
      Object is = property.read(after);
      if (!same(was, is)) {
        add("%s%s由“%s”改为“%s”".formatted(name(after), property.label(), shown(was), shown(is)));
      }
    }
  }

  /** What the paper itself states in single values. */
  private static List<Property> printed(FactType type) {
    return Arrays.stream(type.type().getRecordComponents())
        .filter(component -> !component.isAnnotationPresent(Derived.class))
        .filter(component -> SINGLE.contains(component.getType()))
        .map(component -> type.properties().get(component.getName()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean same(Object was, Object is) {
    return was instanceof BigDecimal a && is instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : Objects.equals(was, is);
  }

  private void add(String difference) {
    count++;
    if (count <= SHOWN) {
      differences.add(difference);
    }
  }

  private static String name(Fact fact) {
    String row = fact.origin().rowName();
    return row == null ? "" : "“" + row + "”";
  }

  private static String shown(Object value) {
    String text = value == null ? "空白" : value.toString();
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }
}
