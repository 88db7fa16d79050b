package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The money that the units of one area spend in a year, paper by paper, and each payment out of it.
 * What was carried over is paid first; the advance is paid out in full by the end of August; a few
 * percent of the main tranche are left.
 */
final class Account {
  private static final long CENTS_PER_UNIT = 10_000;

  private final Area area;
  private final YearMoney money;
  private final List<Line> lines = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final String recovery;

  /**
   * Money of one paper, in hundredths of 万元.
   *
   * @param number the paper
   * @param year year of the money
   * @param opening balance at the beginning of the year
   * @param received received in the year
   * @param paid paid in the year
   * @param taken taken back
   */
  record Line(String number, int year, long opening, long received, long paid, long taken) {
    long closing() {
      return opening + received - paid - taken;
    }
  }

  /**
   * A payment.
   *
   * @param day day of payment
   * @param line money it comes from
   * @param cents amount
   */
  record Payment(LocalDate day, Line line, long cents) {}

  Account(
      Area area, YearMoney money, Registry registry, YearMoney before, Registry registryBefore) {
    this.area = area;
    this.money = money;
    long over = before.carriedOver(area);
    if (over > 0) {
      String number = registryBefore.granting(area, Tranche.MAIN);
      lines.add(new Line(number, before.year(), over, 0, over, 0));
    }
    YearMoney.Share own = money.own(area);
    String advance = registry.granting(area, Tranche.ADVANCE);
    lines.add(new Line(advance, money.year(), 0, own.advance(), own.advance(), 0));
    recovery = own.taken() > 0 ? registry.granting(area, Tranche.RECOVERY) : null;
    long paid = own.main() - own.taken() - money.carriedOver(area);
    String main = registry.granting(area, Tranche.MAIN);
    lines.add(new Line(main, money.year(), 0, own.main(), paid, own.taken()));
  }

  List<Line> lines() {
    return lines;
  }

  /** The papers it rests on: those that grant money, and the one that takes some back. */
  List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    lines.forEach(line -> numbers.add(line.number()));
    if (recovery != null) {
      numbers.add(recovery);
    }
    return numbers;
  }

  long available() {
    return lines.stream().mapToLong(line -> line.opening + line.received).sum();
  }

  /** All payments of the year by day. */
  List<Payment> payments() {
    if (payments.isEmpty()) {
      Chance chance = money.chance("payments", area);
      lines.forEach(line -> pay(line, chance));
      payments.sort(Comparator.comparing(Payment::day));
    }
    return payments;
  }

  private void pay(Line line, Chance chance) {
    int year = money.year();
    boolean main = line.equals(lines.get(lines.size() - 1));
    if (line.year < year) {
      spread(line, LocalDate.of(year, 1, 10), 60, 1, chance);
    } else if (main) {
      // a county pays until mid-December; others report to the end of November
      spread(line, LocalDate.of(year, 7, 10), area.isLeaf() ? 155 : 130, rows(35), chance);
    } else {
      spread(line, LocalDate.of(year, 2, 10), 200, rows(60), chance);
    }
  }

  private int rows(int percent) {
    return Math.max(2, money.rows() * percent / 100);
  }

  private void spread(Line line, LocalDate from, int days, int count, Chance chance) {
    long[] cents = Shares.split(line.paid * CENTS_PER_UNIT, Shares.weights(count, chance), 1);
    for (int i = 0; i < count; i++) {
      LocalDate day = from.plusDays((long) days * i / count + chance.below(days / count + 1));
      payments.add(new Payment(day, line, cents[i]));
    }
  }
}
