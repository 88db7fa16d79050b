package org.guiju.web.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.facts.Kind;
import org.guiju.findings.Verdict;

/** Reads the parameters by which the archive is searched; what was left out or blank is empty. */
public final class ListParameters {
  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2999;

  private ListParameters() {}

  /** Without blanks around it. */
  public static Optional<String> text(String given) {
    return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** A number from a path; empty when it is none, because then nothing lies there. */
  public static Optional<Long> number(String given) {
    return text(given).filter(text -> text.matches("[1-9]\\d{0,8}")).map(Long::valueOf);
  }

  /**
   * How many a page holds: 50 unless given, at most 200.
   *
   * @throws RefusedException when it is no such number
   */
  public static int limit(String given) {
    return text(given)
        .map(
            text ->
                number(text)
                    .filter(limit -> limit <= HIGHEST_LIMIT)
                    .map(Math::toIntExact)
                    .orElseThrow(
                        () ->
                            refused(
                                "bad-limit", "limit", text, "请写 1 至 " + HIGHEST_LIMIT + " 的整数。")))
        .orElse(USUAL_LIMIT);
  }

  /**
   * The year in the parameter called {@code name}.
   *
   * @throws RefusedException when it is no year of four digits
   */
  public static Optional<Integer> year(String name, String given) {
    return text(given)
        .map(
            text ->
                number(text)
                    .map(Math::toIntExact)
                    .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                    .orElseThrow(() -> refused("bad-year", name, text, "请写四位年份，例如 2024。")));
  }

  /**
   * The kind of submission with this code.
   *
   * @throws RefusedException when there is none
   */
  public static Optional<Kind> kind(String given) {
    return text(given)
        .map(
            text ->
                Kind.of(text)
                    .orElseThrow(() -> refused("unknown-kind", "kind", text, "可用的是：" + kinds())));
  }

  private static String kinds() {
    return Arrays.stream(Kind.values())
        .map(kind -> kind.code() + "（" + kind.label() + "）")
        .collect(Collectors.joining("、", "", "。"));
  }

  /**
   * The verdict with this name.
   *
   * @throws RefusedException when there is none
   */
  public static Optional<Verdict> verdict(String given) {
    return text(given)
        .map(
            text ->
                Arrays.stream(Verdict.values())
                    .filter(verdict -> verdict.name().equals(text))
                    .findFirst()
                    .orElseThrow(
                        () -> refused("unknown-verdict", "verdict", text, "可用的是：" + verdicts())));
  }

  private static String verdicts() {
    return Arrays.stream(Verdict.values())
        .map(Verdict::name)
        .collect(Collectors.joining("、", "", "。"));
  }

  /**
   * Refuses {@code given} in the parameter called {@code name}; the {@code advice}, in Chinese,
   * says what may stand there.
   */
  public static RefusedException refused(String code, String name, String given, String advice) {
    return RefusedException.parameter(
        "request." + code,
        name,
        "查询参数“%s”填写为“%s”，不能识别。%s".formatted(name, Parameters.quoted(given), advice));
  }
}
