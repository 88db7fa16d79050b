package org.guiju.witness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.facts.Fact;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Name;
import org.guiju.rules.language.Expression.Variable;
import org.guiju.witness.Witness.Quantity;
import org.guiju.words.PatternNames;
import org.guiju.words.StatementWords;

/** The values that one test of a pattern reads, with their names. */
final class Said {
  /** Enough to check a sum by hand; a longer one is added up by machine anyhow. */
  private static final int ADDENDS_SHOWN = 8;

  private final StatementWords words;
  private final Condition.Fact pattern;
  private final PatternNames names;
  private final Fact fact;
  private final Scope scope;

  Said(StatementWords words, Ground ground, Fact fact) {
    this.words = words;
    this.pattern = ground.pattern();
    this.names = words.names(pattern);
    this.fact = fact;
    this.scope = ground.scope();
  }

  Object value(Expression expression) {
    return new Evaluator(fact, scope).value(expression);
  }

  /** {@code expression} by name and value. */
  Quantity quantity(Expression expression) {
    Total total = expression instanceof Variable sum ? scope.total(sum.name()) : null;
    List<BigDecimal> addends = total == null ? null : total.addends();
    return new Quantity(
        names.of(expression),
        text(expression) + unit(expression),
        addends == null
            ? null
            : addends.stream().limit(ADDENDS_SHOWN).map(BigDecimal::toPlainString).toList(),
        addends == null ? null : (long) addends.size());
  }

  private String unit(Expression expression) {
    String unit = names.unit(expression);
    return unit == null ? "" : " " + unit;
  }

  private String text(Expression expression) {
    Object value = value(expression);
    return value instanceof String code ? words.code(pattern, expression, code) : text(value);
  }

  private static String text(Object value) {
    if (value == null) {
      return "（空）";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Boolean truth) {
      return truth ? "是" : "否";
    }
    return value instanceof Collection<?> items
        ? items.stream().map(Said::text).collect(Collectors.joining("、"))
        : String.valueOf(value);
  }

  /** All values that {@code test} reads, itself left out, each once, in order. */
  List<Quantity> read(Expression test) {
    Map<String, Quantity> quantities = new LinkedHashMap<>();
    test.all()
        .filter(part -> isValue(part) && !(value(part) instanceof Boolean))
        .map(this::quantity)
        .forEach(quantity -> quantities.putIfAbsent(quantity.name(), quantity));
    return new ArrayList<>(quantities.values());
  }

  /** The values that findings of the rule would show, as far as they are known. */
  List<Quantity> shown() {
    List<Quantity> quantities = new ArrayList<>();
    for (String variable : List.of("$given", "$expected")) {
      if (scope.defines(variable) && !(scope.value(variable) instanceof Fact)) {
        quantities.add(quantity(new Variable(0, variable)));
      }
    }
    return quantities;
  }

  private boolean isValue(Expression part) {
    return part instanceof Name name && !name.name().equals("this")
        || part instanceof Variable variable && !(scope.value(variable.name()) instanceof Fact);
  }
}
