package org.guiju.web.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.facts.region.Resolution;
import org.guiju.rules.language.Spelling;

/** Reads query parameters, and says in Chinese what is wrong with one. */
public final class Parameters {
  private static final int LONGEST_QUOTE = 40;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2999;

  private Parameters() {}

  /** The day in {@code text}; empty when the parameter was left out or left blank. */
  public static Optional<LocalDate> day(String name, String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException notADay) {
      // answered below
    }
    throw RefusedException.parameter(
        "request.bad-date",
        name,
        "查询参数“%s”填写为“%s”，不是有效的日期。请写成 年-月-日，例如 %s=2024-05-24。".formatted(name, quoted(text), name));
  }

  /** The day that the parameter {@code asOf} names; without it, today by {@code clock}. */
  public static LocalDate asOf(String text, Clock clock) {
    return day("asOf", text).orElseGet(() -> LocalDate.now(clock));
  }

  /** True or false as {@code text} says; false when the parameter was left out or left blank. */
  public static boolean flag(String name, String text) {
    return text != null
        && !text.isBlank()
        && switch (text.strip()) {
          case "true" -> true;
          case "false" -> false;
          default ->
              throw RefusedException.parameter(
                  "request.bad-flag",
                  name,
                  "查询参数“%s”填写为“%s”，请写 true 或 false。".formatted(name, quoted(text)));
        };
  }

  /** The region that {@code text} names by name or code; empty when it was left out. */
  public static Optional<Region> region(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Optional<Region> known = place(text);
    if (known.isPresent()) {
      return known;
    }
    RegionRegistry registry = RegionRegistry.standard();
    Resolution place = registry.resolve(text, null);
    if (place.state() == Resolution.State.AMBIGUOUS) {
      String candidates =
          place.candidates().stream()
              .map(region -> region.name() + "（" + region.code() + "）")
              .collect(Collectors.joining("、"));
      throw RefusedException.parameter(
          "request.ambiguous-region",
          "region",
          "查询参数“region”填写为“%s”，可能是：%s。请写代码，或在前面加上所属的省、市。".formatted(quoted(text), candidates));
    }
    String proposal = registry.nearest(text, null).map(name -> "是否应为“" + name + "”？").orElse("");
    throw RefusedException.parameter(
        "request.unknown-region",
        "region",
        "查询参数“region”填写为“%s”，不是已知的地区。%s请写行政区划全称或六位代码，例如 福建省 或 350000。"
            .formatted(quoted(text), proposal));
  }

  /** The region with this name or code; empty when it is not sure which one is meant. */
  public static Optional<Region> place(String text) {
    RegionRegistry registry = RegionRegistry.standard();
    Optional<Region> coded = registry.byCode(text.strip());
    if (coded.isPresent()) {
      return coded;
    }
    return Optional.of(registry.resolve(text, null))
        .filter(Resolution::isResolved)
        .map(Resolution::region);
  }

  /** Says that there is no {@code noun} called {@code name}, and which one may be meant. */
  public static String unknown(String noun, String name, Collection<String> known, String where) {
    String shown = quoted(name);
    return "没有%s“%s”。%s全部%s见 %s。"
        .formatted(noun, shown, Spelling.suggestion(shown, known), noun, where);
  }

  /** {@code text} as a message may quote it: not endless, and on one line. */
  public static String quoted(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ").strip();
    return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
  }
}
