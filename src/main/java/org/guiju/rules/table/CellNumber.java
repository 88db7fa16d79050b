package org.guiju.rules.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.guiju.rules.table.TableCell.Kind;

/** Turns the number stored in a cell into what the spreadsheet shows. */
final class CellNumber {
  private static final Pattern STORED =
      Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
  // before 1900-03-01 spreadsheets count a day that never was; after 9999 they count no further
  private static final BigDecimal EARLIEST = BigDecimal.valueOf(61);
  private static final BigDecimal LATEST = BigDecimal.valueOf(2_958_465);
  private static final int MOST_STORED = 17;
  private static final MathContext SHOWN = new MathContext(15);

  private CellNumber() {}

  static TableCell cell(String stored, CellFormat format, boolean from1904) {
    BigDecimal exact = STORED.matcher(stored).matches() ? stripped(stored) : null;
    if (exact == null || isBeyond(exact)) {
      return new TableCell(Kind.OTHER, stored);
    }
    BigDecimal number = exact.round(SHOWN);
    return switch (format.kind()) {
      case PERCENT -> new TableCell(Kind.PERCENT, plain(number.movePointRight(2)));
      case DATE -> date(number, from1904 ? FIRST_1904 : FIRST);
      default -> new TableCell(Kind.NUMBER, padded(plain(number), format.digits()));
    };
  }

  private static BigDecimal stripped(String stored) {
    return new BigDecimal(stored).stripTrailingZeros();
  }

  /**
   * True when the number is not what its author sees, as a spreadsheet shows 15 digits: of longer
   * codes it has already lost the end. Up to 17 digits are only what a binary fraction makes of 15:
   * 1.1000000000000001 is 1.1.
   */
  private static boolean isBeyond(BigDecimal number) {
    return number.precision() - number.scale() > SHOWN.getPrecision()
        || number.precision() > MOST_STORED;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String padded(String number, int digits) {
    return number.matches("\\d+")
        ? "0".repeat(Math.max(0, digits - number.length())) + number
        : number;
  }

  private static TableCell date(BigDecimal days, LocalDate first) {
    boolean day = days.stripTrailingZeros().scale() <= 0;
    if (!day || days.compareTo(EARLIEST) < 0 || days.compareTo(LATEST) > 0) {
      return new TableCell(Kind.OTHER, plain(days));
    }
    return new TableCell(Kind.DATE, first.plusDays(days.longValueExact()).toString());
  }
}
