package org.guiju.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day; the years are those that the REST interface takes. */
final class Day implements ITypeConverter<LocalDate> {
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2999;

  @Override
  public LocalDate convert(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      // said below
    }
    throw new TypeConversionException("not a day");
  }
}
