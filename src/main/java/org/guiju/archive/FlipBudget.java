package org.guiju.archive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many papers may at most be judged otherwise by a version than by the one before it, as a
 * second person agreed. What is null is not limited.
 *
 * @param total papers of which any finding changes
 * @param newlyViolated papers with a violation that the version before does not see
 * @param newlyPassed papers with a violation that is no more
 * @param others papers with any other change: weight, evidence, what can be checked
 */
public record FlipBudget(Most total, Most newlyViolated, Most newlyPassed, Most others) {

  /** True when it limits nothing. */
  public boolean isBlank() {
    return total == null && newlyViolated == null && newlyPassed == null && others == null;
  }

  /**
   * How many papers may flip at most.
   *
   * @param papers number of papers; null when a share is given
   * @param percent share of the papers of the stage, 0 to 100; null when a number is given
   */
  public record Most(Long papers, BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 18;

    /**
     * What {@link #text} wrote, or a person: a whole number, or a share with a percent sign.
     *
     * @return empty when it is neither
     */
    public static Optional<Most> of(String text) {
      if (text.matches("\\d{1," + LONGEST + "}")) {
        return Optional.of(new Most(Long.valueOf(text), null));
      }
      if (!text.matches("\\d{1,3}(\\.\\d{1,4})?%")) {
        return Optional.empty();
      }
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
      return Optional.of(new Most(null, percent)).filter(most -> percent.compareTo(HUNDRED) <= 0);
    }

    /** True for a number of papers, false for a share of them. */
    public boolean isNumber() {
      return papers != null;
    }

    public String text() {
      return papers == null ? percent.toPlainString() + "%" : papers.toString();
    }

    /** Papers that may flip when the stage has {@code all}, a broken one rounded up. */
    long of(long all) {
      return papers == null
          ? percent
              .multiply(BigDecimal.valueOf(all))
              .divide(HUNDRED, 0, RoundingMode.CEILING)
              .longValueExact()
          : papers;
    }
  }

  /**
   * What was seen of a version so far.
   *
   * @param papers papers of its stage: on file when it began, and arrived since; one that waits to
   *     be judged once more counts twice until then
   * @param flipped papers of which any finding changes
   * @param newlyViolated papers with a new violation
   * @param newlyPassed papers with a violation that is no more
   * @param others papers with any other change
   */
  public record Seen(long papers, long flipped, long newlyViolated, long newlyPassed, long others) {
    /** The same flips among so many papers. */
    public Seen of(long all) {
      return new Seen(all, flipped, newlyViolated, newlyPassed, others);
    }
  }

  /** What is above the budget, in Chinese; empty when nothing is. */
  public Optional<String> exceededBy(Seen seen) {
    List<String> above = new ArrayList<>();
    compare("有改变", total, seen.flipped(), seen, above);
    compare("新增违反", newlyViolated, seen.newlyViolated(), seen, above);
    compare("不再违反", newlyPassed, seen.newlyPassed(), seen, above);
    compare("其他改变", others, seen.others(), seen, above);
    return above.isEmpty() ? Optional.empty() : Optional.of(String.join("；", above));
  }

  private static void compare(String what, Most most, long is, Seen seen, List<String> above) {
    if (most != null && is > most.of(seen.papers())) {
      String share =
          most.papers() == null ? "（%d 份的 %s）".formatted(seen.papers(), most.text()) : "";
      above.add("%s的材料 %d 份，超过批准的 %d 份%s".formatted(what, is, most.of(seen.papers()), share));
    }
  }
}
