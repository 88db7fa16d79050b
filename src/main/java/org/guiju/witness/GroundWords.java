package org.guiju.witness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.facts.Fact;
import org.guiju.facts.Limit;
import org.guiju.rules.language.Condition;
import org.guiju.rules.language.Expression;
import org.guiju.rules.language.Expression.Binary;
import org.guiju.rules.language.Expression.Grouped;
import org.guiju.rules.language.Expression.Literal;
import org.guiju.rules.language.Expression.Negation;
import org.guiju.witness.Witness.Comparison;
import org.guiju.witness.Witness.Quantity;
import org.guiju.words.PatternNames;
import org.guiju.words.StatementWords;

/** Says what kept a rule from reporting, with the values that did. */
final class GroundWords {
  private static final Map<String, String> OPPOSITES =
      Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
  private static final Map<String, String> TURNED =
      Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=", "==", "==", "!=", "!=");
  private static final Map<String, String> SIGNS =
      Map.of("==", "=", "!=", "≠", "<", "<", ">=", "≥", ">", ">", "<=", "≤");

  private final StatementWords words;

  GroundWords(StatementWords words) {
    this.words = words;
  }

  /** The comparisons that {@code ground} rests on. */
  List<Comparison> of(Ground ground) {
    if (ground instanceof Ground.Unmet unmet) {
      Said said = new Said(words, unmet, unmet.fact());
      return compared(unmet.pattern(), unmet.test(), false, said).stream()
          .map(comparison -> at(unmet, comparison))
          .toList();
    }
    return List.of(
        ground instanceof Ground.Present present
            ? present(present)
            : absent((Ground.Absent) ground));
  }

  /** A comparison on another fact than the subject names that fact. */
  private Comparison at(Ground.Unmet unmet, Comparison comparison) {
    boolean own =
        unmet.pattern().variable() != null
            && unmet.pattern().variable().equals(words.tree().subject().text());
    boolean same =
        unmet.pattern().constraints().stream().anyMatch(c -> PatternNames.isSame(c.expression()));
    if (own || same || unmet.fact() == null || unmet.fact() instanceof Limit) {
      return comparison;
    }
    return new Comparison(
        label(unmet.pattern(), unmet.fact()) + "：" + comparison.text(), comparison.values());
  }

  private String label(Condition.Fact pattern, Fact fact) {
    String label = words.names(pattern).label();
    String row = fact.origin().rowName();
    return row == null ? label : label + "“" + row + "”";
  }

  private Comparison present(Ground.Present present) {
    Said said = new Said(words, present, present.fact());
    List<Comparison> met = new ArrayList<>();
    PatternNames names = words.names(present.pattern());
    present.tests().stream()
        .filter(test -> !names.isCode(test) && !PatternNames.isSame(test))
        .forEach(test -> met.addAll(compared(present.pattern(), test, true, said)));
    String facts = met.stream().map(Comparison::text).collect(Collectors.joining("，"));
    return new Comparison(
        "有" + label(present.pattern(), present.fact()) + (facts.isEmpty() ? "" : "：" + facts),
        met.stream().flatMap(comparison -> comparison.values().stream()).distinct().toList());
  }

  private Comparison absent(Ground.Absent absent) {
    Said said = new Said(words, absent, null);
    List<Quantity> values =
        absent.pattern().constraints().stream()
            .filter(constraint -> constraint.variable() == null)
            .flatMap(constraint -> constraint.expression().all())
            .filter(Expression.Variable.class::isInstance)
            .filter(part -> !(said.value(part) instanceof Fact))
            .map(said::quantity)
            .distinct()
            .toList();
    String label = words.names(absent.pattern()).label();
    String asked = words.conditions(absent.pattern());
    return new Comparison(
        "没有这样的" + label + (asked.isEmpty() ? "" : "：" + asked) + listed(values), values);
  }

  /** Says {@code test}, which comes to {@code holds}, by as few of its parts as decide it. */
  private List<Comparison> compared(
      Condition.Fact pattern, Expression test, boolean holds, Said said) {
    if (test instanceof Grouped grouped) {
      return compared(pattern, grouped.inner(), holds, said);
    }
    if (test instanceof Negation negation) {
      return compared(pattern, negation.negated(), !holds, said);
    }
    if (test instanceof Binary both
        && (both.operator().equals("&&") || both.operator().equals("||"))) {
      return joined(pattern, both, holds, said);
    }
    return List.of(leaf(pattern, test, holds, said));
  }

  private List<Comparison> joined(Condition.Fact pattern, Binary both, boolean holds, Said said) {
    List<Comparison> comparisons = new ArrayList<>();
    boolean all = both.operator().equals("&&") == holds;
    for (Expression part : both.parts()) {
      // what follows the part that decides may not be computable
      if ((all || comparisons.isEmpty()) && Boolean.TRUE.equals(said.value(part)) == holds) {
        comparisons.addAll(compared(pattern, part, holds, said));
      }
    }
    return comparisons;
  }

  private Comparison leaf(Condition.Fact pattern, Expression test, boolean holds, Said said) {
    if (test instanceof Binary binary
        && SIGNS.containsKey(binary.operator())
        && !isTruth(binary.right())) {
      return sides(
          pattern, binary, holds ? binary.operator() : OPPOSITES.get(binary.operator()), said);
    }
    String words = this.words.words(pattern).of(test, holds);
    List<Quantity> read = said.read(test);
    if (isBlank(test, said)) {
      return new Comparison(words, read);
    }
    List<Quantity> values = with(said.shown(), read);
    return new Comparison(words + listed(values), values);
  }

  /** True for a test for null of something that is blank, whose value says nothing more. */
  private static boolean isBlank(Expression test, Said said) {
    return test instanceof Binary binary
        && isTruth(binary.right())
        && said.value(binary.right()) == null
        && said.value(binary.left()) == null;
  }

  private static List<Quantity> with(List<Quantity> first, List<Quantity> more) {
    List<Quantity> all = new ArrayList<>(first);
    more.stream()
        .filter(one -> all.stream().noneMatch(known -> known.name().equals(one.name())))
        .forEach(all::add);
    return all;
  }

  private static boolean isTruth(Expression side) {
    return side instanceof Literal literal
        && (literal.sort() == Literal.Sort.TRUTH || literal.sort() == Literal.Sort.NULL);
  }

  private Comparison sides(Condition.Fact pattern, Binary binary, String operator, Said said) {
    boolean turn = words.names(pattern).ofRules() && binary.right() instanceof Expression.Variable;
    Expression left = turn ? binary.right() : binary.left();
    Expression right = turn ? binary.left() : binary.right();
    String sign = SIGNS.get(turn ? TURNED.get(operator) : operator);
    List<Quantity> values = new ArrayList<>(List.of(said.quantity(left)));
    String other;
    if (right instanceof Literal literal) {
      Object value = said.value(literal);
      other =
          value instanceof BigDecimal number
              ? number.toPlainString()
              : words.code(pattern, left, String.valueOf(value));
    } else {
      values.add(said.quantity(right));
      other = text(said.quantity(right));
    }
    boolean words = sign.equals("≠") && !(Numbers.plain(said.value(left)) instanceof BigDecimal);
    return new Comparison(
        text(said.quantity(left)) + (words ? "，不是 " : " " + sign + " ") + other, values);
  }

  private static String listed(List<Quantity> values) {
    return values.isEmpty()
        ? ""
        : "（" + values.stream().map(GroundWords::text).collect(Collectors.joining("，")) + "）";
  }

  /** A value with its name; a sum with its addends. */
  private static String text(Quantity quantity) {
    String sum = "";
    if (quantity.addends() != null && quantity.count() > 0) {
      boolean more = quantity.count() > quantity.addends().size();
      sum =
          " = "
              + String.join(" + ", quantity.addends())
              + (more ? " + …" : "")
              + "（"
              + quantity.count()
              + " 个数）";
    }
    return quantity.name() + " " + quantity.value() + sum;
  }
}
