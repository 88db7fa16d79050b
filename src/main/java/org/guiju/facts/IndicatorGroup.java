package org.guiju.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.facts.indicator.Dimension;
import org.guiju.facts.indicator.Form;
import org.guiju.facts.indicator.IndicatorTarget;
import org.guiju.facts.indicator.Operator;
import org.guiju.facts.indicator.Quantity;
import org.guiju.facts.indicator.TargetComparison;

/**
 * Rows of one submission and year that carry the same indicator name.
 *
 * @param origin where the first of them was read
 * @param name the name, folded
 * @param rows the rows that state a target, in printed order; at least two
 */
@Label("同名指标")
public record IndicatorGroup(
    @Derived Origin origin, @Label("三级指标") String name, @Label("各行") List<Indicator> rows)
    implements Fact {

  private static final int SHOWN = 6;

  /**
   * Measures of the same thing wherever they stand; amounts of work and of staff differ by project.
   */
  private static final Set<Dimension> STANDARDS =
      Set.of(Dimension.RATIO, Dimension.DURATION, Dimension.MONEY_PER_PERSON);

  private static final Set<Dimension> COUNTS = Set.of(Dimension.COUNT, Dimension.NONE);

  private static final Set<Form> COMPARED =
      Set.of(Form.QUANTITY, Form.FULL_COVERAGE, Form.RANGE, Form.BOOLEAN, Form.ORDINAL);

  /** How many different targets contradict each other; 0 or 1 when none does. */
  @Label("互相矛盾的指标值个数")
  public long variants() {
    return contradicting().size();
  }

  /** The contradicting targets, each with the tables it stands in. */
  @Label("互相矛盾的指标值")
  public String targets() {
    return contradicting().stream().map(this::shown).collect(Collectors.joining("；"));
  }

  private String shown(Indicator variant) {
    Set<String> tables = new TreeSet<>();
    for (Indicator row : rows) {
      if (row.table() != null && TargetComparison.sameTarget(row.target(), variant.target())) {
        tables.add(row.table());
      }
    }
    String where =
        tables.stream().limit(SHOWN).map(t -> "《" + t + "》").collect(Collectors.joining("、"));
    return "“" + variant.targetText() + "”" + (where.isEmpty() ? "" : "（" + where + "）");
  }

  /** One row for each different target, of those that contradict another. */
  private List<Indicator> contradicting() {
    List<Indicator> different = different();
    return different.stream()
        .filter(one -> different.stream().anyMatch(other -> contradict(one, other)))
        .toList();
  }

  /** One row for each different target, as far as a message can show them. */
  private List<Indicator> different() {
    Map<String, Indicator> worded = new LinkedHashMap<>();
    rows.forEach(row -> worded.putIfAbsent(row.targetText(), row));
    List<Indicator> different = new ArrayList<>();
    for (Indicator row : worded.values()) {
      IndicatorTarget target = row.target();
      boolean isNew =
          COMPARED.contains(target.form())
              && different.stream()
                  .noneMatch(known -> TargetComparison.sameTarget(known.target(), target));
      if (isNew && different.size() < SHOWN) {
        different.add(row);
      }
    }
    return different;
  }

  private static boolean contradict(Indicator one, Indicator other) {
    IndicatorTarget a = one.target();
    IndicatorTarget b = other.target();
    if (TargetComparison.sameTarget(a, b)) {
      return false;
    }
    if (!a.isNumeric() || !b.isNumeric()) {
      return a.form() == b.form();
    }
    Quantity first = a.quantity();
    Quantity second = b.quantity();
    if (STANDARDS.contains(first.dimension())) {
      return first.isCommensurable(second);
    }
    return COUNTS.contains(first.dimension())
        && COUNTS.contains(second.dimension())
        && (tolerances(first, second) || oneNumber(first, second));
  }

  /** ≤1起 beside ≤2次: what is tolerated is a standard, whatever the scale of the project. */
  private static boolean tolerances(Quantity one, Quantity other) {
    return one.operator().isUpperBound()
        && other.operator().isUpperBound()
        && one.normalised().compareTo(other.normalised()) != 0;
  }

  /** ≥12个 beside =12个: the same number, once as a bound and once as exact. */
  private static boolean oneNumber(Quantity one, Quantity other) {
    BigDecimal number = one.normalised();
    return number.signum() != 0
        && number.compareTo(other.normalised()) == 0
        && bound(one.operator()) != bound(other.operator());
  }

  private static Operator bound(Operator operator) {
    return switch (operator) {
      case GT -> Operator.GE;
      case LT -> Operator.LE;
      default -> operator;
    };
  }

  /** A contradiction points at the target of the first row. */
  @Override
  public Place at(String field) {
    return origin.place("targets".equals(field) ? "rawTarget" : field);
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
