package org.guiju.facts.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether a local target is at least as demanding as the higher level's target for the same
 * indicator (IND-009).
 *
 * @param result the answer; NOT_COMPARABLE is an answer of its own, neither pass nor violation
 * @param reason why, in Chinese, naming both targets
 */
public record TargetComparison(Result result, String reason) {

  /** Units of things that come whole; others, such as 公里, may have fractions. */
  private static final List<String> COUNTED = List.of("次", "个", "件", "起", "项", "家", "例", "户");

  /** Outcome of a comparison. */
  public enum Result {
    NOT_WEAKER,
    WEAKER,
    NOT_COMPARABLE
  }

  /**
   * Compares two targets of one indicator.
   *
   * @param local target of the lower level
   * @param higher target of the higher level
   * @param regionName region of the lower level, to look up its part of a REGION_MAP; null when
   *     unknown
   */
  public static TargetComparison compare(
      IndicatorTarget local, IndicatorTarget higher, String regionName) {
    TargetComparison unreadable = unreadable(local, higher);
    if (unreadable != null) {
      return unreadable;
    }
    boolean byRegion = higher.form() == Form.REGION_MAP || higher.forRegion(regionName).isPresent();
    if (byRegion) {
      return forRegion(local, higher, regionName);
    }
    if (higher.form() == Form.ALL) {
      return partByPart(local, higher);
    }
    if (!local.parts().isEmpty()) {
      return everyPart(local, higher);
    }
    return single(local, higher);
  }

  /**
   * Whether two targets of one indicator say the same (IND-013).
   *
   * <p>≥100% and =100% are the same, as the name is taken to be a ratio that cannot exceed 100; ≤0
   * and =0 are the same for counts, in whatever unit; a missing unit makes no difference.
   */
  public static boolean sameTarget(IndicatorTarget one, IndicatorTarget other) {
    if (one.isNumeric() && other.isNumeric()) {
      return agree(one.subject(), other.subject())
          && sameQuantity(one.quantity(), other.quantity());
    }
    if (one.form() != other.form()) {
      return false;
    }
    return switch (one.form()) {
      case MISSING -> true;
      case BOOLEAN -> one.answer().equals(other.answer());
      case ORDINAL -> one.ordinal().equals(other.ordinal());
      case RANGE -> sameRange(one.quantity(), other.quantity());
      case ALL, REGION_MAP -> sameParts(one.parts(), other.parts());
      default -> sameText(one, other);
    };
  }

  private static TargetComparison unreadable(IndicatorTarget local, IndicatorTarget higher) {
    String localReason = unreadable("本级目标", local);
    String reason = localReason != null ? localReason : unreadable("上级目标", higher);
    return reason == null ? null : notComparable(reason);
  }

  private static String unreadable(String whose, IndicatorTarget target) {
    return switch (target.form()) {
      case MISSING -> whose + "未填写，无法比较。";
      case REFERENCE -> whose + "“" + shown(target) + "”指向其他材料，无法比较。";
      case DOUBLED -> whose + "“" + shown(target) + "”疑似重复录入，请先更正再比较。";
      default -> null;
    };
  }

  private static TargetComparison forRegion(
      IndicatorTarget local, IndicatorTarget higher, String regionName) {
    IndicatorTarget required = higher.forRegion(regionName).orElse(null);
    if (required == null) {
      String region = regionName == null || regionName.isBlank() ? "本地区" : "“" + regionName + "”";
      return notComparable("上级目标分地区列示，其中没有" + region + "，不适用。");
    }
    if (local.parts().isEmpty()) {
      return single(withoutSubject(local), withoutSubject(required));
    }
    return local
        .forRegion(regionName)
        .map(own -> single(withoutSubject(own), withoutSubject(required)))
        .orElseGet(() -> everyPart(local, withoutSubject(required)));
  }

  private static IndicatorTarget withoutSubject(IndicatorTarget part) {
    return new IndicatorTarget(
        part.raw(),
        part.form(),
        null,
        part.condition(),
        part.quantity(),
        part.tail(),
        part.answer(),
        part.ordinal(),
        part.parts(),
        part.repair());
  }

  private static TargetComparison partByPart(IndicatorTarget local, IndicatorTarget higher) {
    if (local.parts().isEmpty() && local.subject() == null) {
      return notComparable("上级目标“" + shown(higher) + "”分项列示，本级目标“" + shown(local) + "”未分项，无法逐项比较。");
    }
    List<IndicatorTarget> open =
        new ArrayList<>(local.parts().isEmpty() ? List.of(local) : local.parts());
    var missing = new ArrayList<String>();
    TargetComparison worst = notWeaker("本级目标逐项均不低于上级目标。");
    for (IndicatorTarget required : higher.parts()) {
      IndicatorTarget own = take(open, required);
      if (own == null) {
        missing.add(shown(required));
      } else {
        worst = worse(worst, single(own, required));
      }
    }
    return missing.isEmpty() ? worst : worse(worst, missingParts(missing, open.size()));
  }

  /** A part left over on both sides may be one part under two names, which is no proof of a gap. */
  private static TargetComparison missingParts(List<String> missing, int leftOver) {
    String names = String.join("、", missing);
    return missing.size() > leftOver
        ? weaker("本级目标缺少上级目标中的分项：" + names + "。")
        : notComparable("本级目标中找不到与上级分项名称一致的内容：" + names + "。请核对分项名称。");
  }

  private static IndicatorTarget take(List<IndicatorTarget> open, IndicatorTarget required) {
    for (IndicatorTarget part : open) {
      if (sameName(part.subject(), required.subject())
          && sameName(part.condition(), required.condition())) {
        open.remove(part);
        return part;
      }
    }
    return null;
  }

  /** The parts of a local target divide the whole in a way the higher level did not ask for. */
  private static TargetComparison everyPart(IndicatorTarget local, IndicatorTarget higher) {
    boolean all =
        local.parts().stream()
            .map(part -> single(withoutSubject(part), withoutSubject(higher)))
            .allMatch(comparison -> comparison.result() == Result.NOT_WEAKER);
    return all
        ? notWeaker("本级目标各分项均不低于上级目标“" + shown(higher) + "”。")
        : notComparable("本级目标“" + shown(local) + "”分项列示，上级目标未分项，无法直接比较。");
  }

  private static TargetComparison single(IndicatorTarget local, IndicatorTarget higher) {
    if (!agree(local.subject(), higher.subject())) {
      return notComparable("本级目标“" + shown(local) + "”与上级目标“" + shown(higher) + "”所指内容不同，无法比较。");
    }
    if (local.quantity() != null && higher.quantity() != null) {
      return quantities(local, higher);
    }
    if (local.form() != higher.form()) {
      return notComparable("本级目标“" + shown(local) + "”与上级目标“" + shown(higher) + "”的填写形式不同，无法比较。");
    }
    return switch (local.form()) {
      case BOOLEAN -> answer(local.answer().equals(higher.answer()), local, higher);
      case ORDINAL -> ordinals(local, higher);
      default ->
          sameText(local, higher)
              ? notWeaker("本级目标与上级目标文字一致。")
              : notComparable("本级目标与上级目标均为文字描述且不一致，需人工判断。");
    };
  }

  private static TargetComparison ordinals(IndicatorTarget local, IndicatorTarget higher) {
    Ordinal own = local.ordinal();
    Ordinal required = higher.ordinal();
    boolean oneScale =
        own.equals(required)
            || own.kind() == required.kind() && own.level() > 0 && required.level() > 0;
    return oneScale
        ? answer(own.level() >= required.level(), local, higher)
        : notComparable("本级目标“" + shown(local) + "”与上级目标“" + shown(higher) + "”不在同一等级序列，无法比较。");
  }

  private static TargetComparison quantities(IndicatorTarget local, IndicatorTarget higher) {
    Quantity own = strictless(local.quantity());
    Quantity required = strictless(higher.quantity());
    if (own.isCommensurable(required)) {
      return values(own, required, local, higher);
    }
    boolean passes =
        unitOnlyMissing(own, required)
            && values(own, required, local, higher).result() == Result.NOT_WEAKER;
    return passes
        ? notWeaker("按相同单位理解，本级目标“" + shown(local) + "”不低于上级目标“" + shown(higher) + "”。")
        : notComparable("本级目标“" + shown(local) + "”与上级目标“" + shown(higher) + "”的单位不同，无法比较。请统一单位。");
  }

  private static TargetComparison values(
      Quantity own, Quantity required, IndicatorTarget local, IndicatorTarget higher) {
    if (required.upper() != null) {
      boolean within =
          own.normalised().compareTo(required.normalised()) >= 0
              && upperOf(own).compareTo(required.normalisedUpper()) <= 0
              && (own.upper() != null || own.operator() == Operator.EQ);
      return within
          ? answer(true, local, higher)
          : notComparable("上级目标“" + shown(higher) + "”为区间，本级目标“" + shown(local) + "”不在其内，需人工判断。");
    }
    if (required.operator() == Operator.EQ) {
      return exact(own, required, local, higher);
    }
    boolean lower = required.operator().isLowerBound();
    boolean opposite =
        own.upper() == null
            && (lower ? own.operator().isUpperBound() : own.operator().isLowerBound());
    if (opposite) {
      return otherDirection(local, higher);
    }
    int order =
        lower
            ? own.normalised().compareTo(required.normalised())
            : required.normalised().compareTo(upperOf(own));
    boolean strict = required.operator() == Operator.GT || required.operator() == Operator.LT;
    boolean meets = order > 0 || order == 0 && (!strict || own.operator() == required.operator());
    return answer(meets, local, higher);
  }

  /**
   * Against an exact value only 100 % and 0 tell by themselves which way is better; elsewhere a
   * lower bound must not fall below it, and everything else is left to a person.
   */
  private static TargetComparison exact(
      Quantity own, Quantity required, IndicatorTarget local, IndicatorTarget higher) {
    int order = own.normalised().compareTo(required.normalised());
    boolean zero = required.normalised().signum() == 0;
    if (own.upper() != null) {
      return required.isWhole() ? answer(false, local, higher) : otherDirection(local, higher);
    }
    if (own.operator() == Operator.EQ) {
      boolean decides = order == 0 || required.isWhole() || zero;
      return decides ? answer(order == 0, local, higher) : otherDirection(local, higher);
    }
    if (own.operator().isLowerBound()) {
      return zero ? otherDirection(local, higher) : answer(order >= 0, local, higher);
    }
    return zero ? answer(order <= 0, local, higher) : otherDirection(local, higher);
  }

  private static TargetComparison otherDirection(IndicatorTarget local, IndicatorTarget higher) {
    return notComparable("本级目标“" + shown(local) + "”与上级目标“" + shown(higher) + "”的计算符号方向不同，无法比较。");
  }

  private static TargetComparison answer(
      boolean meets, IndicatorTarget local, IndicatorTarget higher) {
    return meets
        ? notWeaker("本级目标“" + shown(local) + "”不低于上级目标“" + shown(higher) + "”。")
        : weaker("本级目标“" + shown(local) + "”低于上级目标“" + shown(higher) + "”的要求。");
  }

  private static BigDecimal upperOf(Quantity quantity) {
    return quantity.upper() == null ? quantity.normalised() : quantity.normalisedUpper();
  }

  /** For things counted one by one, more than 4 is 5 or more. */
  private static Quantity strictless(Quantity quantity) {
    boolean strict = quantity.operator() == Operator.GT || quantity.operator() == Operator.LT;
    if (!strict || !isCounted(quantity) || quantity.normalised().scale() > 0) {
      return quantity;
    }
    boolean more = quantity.operator() == Operator.GT;
    BigDecimal step = more ? BigDecimal.ONE : BigDecimal.ONE.negate();
    return new Quantity(
        more ? Operator.GE : Operator.LE,
        quantity.operatorGiven(),
        quantity.value(),
        null,
        quantity.unit(),
        quantity.dimension(),
        quantity.baseUnit(),
        quantity.normalised().add(step),
        null);
  }

  private static boolean isCounted(Quantity quantity) {
    return switch (quantity.dimension()) {
      case PERSONS, PERSON_TIMES -> true;
      case COUNT -> COUNTED.contains(quantity.baseUnit());
      default -> false;
    };
  }

  /** 90 beside 90% or 1 beside 1次: the unit was left out rather than another one chosen. */
  private static boolean unitOnlyMissing(Quantity one, Quantity other) {
    boolean firstBare = one.dimension() == Dimension.NONE;
    Quantity bare = firstBare ? one : other;
    Quantity full = firstBare ? other : one;
    if (bare.dimension() != Dimension.NONE || full.dimension() == Dimension.NONE) {
      return false;
    }
    return switch (full.dimension()) {
      case RATIO ->
          bare.value().compareTo(BigDecimal.ONE) > 0
              && bare.value().compareTo(BigDecimal.valueOf(100)) <= 0;
      case COUNT, PERSONS, PERSON_TIMES -> full.normalised().compareTo(full.value()) == 0;
      default -> false;
    };
  }

  private static boolean sameQuantity(Quantity one, Quantity other) {
    Quantity first = strictless(one);
    Quantity second = strictless(other);
    boolean oneUnit =
        first.isCommensurable(second)
            || unitOnlyMissing(first, second)
            || isNothing(first) && isNothing(second);
    return oneUnit
        && first.normalised().compareTo(second.normalised()) == 0
        && sameOperator(first, second);
  }

  private static boolean sameOperator(Quantity one, Quantity other) {
    if (one.operator() == other.operator()) {
      return true;
    }
    boolean whole =
        (one.isWhole() || other.isWhole())
            && !one.operator().isUpperBound()
            && !other.operator().isUpperBound()
            && one.operator() != Operator.GT
            && other.operator() != Operator.GT;
    return whole || isNothing(one) && isNothing(other);
  }

  private static boolean isNothing(Quantity quantity) {
    boolean none = quantity.operator() == Operator.EQ || quantity.operator() == Operator.LE;
    return none && quantity.normalised().signum() == 0;
  }

  private static boolean sameRange(Quantity one, Quantity other) {
    return one.isCommensurable(other)
        && one.normalised().compareTo(other.normalised()) == 0
        && one.normalisedUpper().compareTo(other.normalisedUpper()) == 0;
  }

  private static boolean sameParts(List<IndicatorTarget> one, List<IndicatorTarget> other) {
    var open = new ArrayList<>(other);
    return one.size() == other.size()
        && one.stream()
            .allMatch(
                part -> {
                  IndicatorTarget twin = take(open, part);
                  return twin != null && sameTarget(part, twin);
                });
  }

  private static boolean sameName(String one, String other) {
    return Objects.equals(one, other)
        || one != null && other != null && RegionNames.same(one, other);
  }

  /** A subject given on one side only repeats the name of the indicator. */
  private static boolean agree(String one, String other) {
    return one == null || other == null || sameName(one, other);
  }

  private static boolean sameText(IndicatorTarget one, IndicatorTarget other) {
    return wording(one).equals(wording(other));
  }

  private static String wording(IndicatorTarget target) {
    return TargetText.core(TargetText.compact(TargetText.fold(target.raw())));
  }

  private static String shown(IndicatorTarget target) {
    return target.raw() == null ? "" : target.raw().strip();
  }

  private static TargetComparison worse(TargetComparison one, TargetComparison other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(TargetComparison comparison) {
    return switch (comparison.result()) {
      case NOT_WEAKER -> 0;
      case NOT_COMPARABLE -> 1;
      case WEAKER -> 2;
    };
  }

  private static TargetComparison notWeaker(String reason) {
    return new TargetComparison(Result.NOT_WEAKER, reason);
  }

  private static TargetComparison weaker(String reason) {
    return new TargetComparison(Result.WEAKER, reason);
  }

  private static TargetComparison notComparable(String reason) {
    return new TargetComparison(Result.NOT_COMPARABLE, reason);
  }
}
