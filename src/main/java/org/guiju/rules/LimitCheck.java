package org.guiju.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.rules.LimitBook.DatedLimit;
import org.guiju.rules.LimitBook.Value;
import org.guiju.rules.language.Spelling;

/** Checks what the limits of a document say, whatever kind of file they were read from. */
final class LimitCheck {
  static final Set<String> UNITS =
      Set.of(
          "元", "万元", "亿元", "%", "‰", "百分点", "倍", "分", "天", "日", "工作日", "月", "个月", "年", "月日", "小时",
          "人", "人次", "次", "个", "家", "所", "户", "项", "件", "份", "张", "台", "平方米");

  private static final int MOST_DIGITS = 30;

  private final List<RuleProblem> problems;
  private final Map<String, FoundLimit> byCode = new HashMap<>();

  private LimitCheck(List<RuleProblem> problems) {
    this.problems = problems;
  }

  static void check(List<FoundLimit> limits, List<RuleProblem> problems) {
    LimitCheck check = new LimitCheck(problems);
    limits.forEach(check::check);
  }

  private void check(FoundLimit found) {
    checkCode(found);
    String said = found.limit().unit();
    if (said != null && !UNITS.contains(said)) {
      problem(
          found.place(),
          "unit",
          "不认识单位“" + said + "”。" + unitMeant(said) + "可用的单位有元、万元、%、天、个月等，见规则说明。");
    }
    List<Value> values = found.limit().values();
    if (values.isEmpty() && found.whole()) {
      problem(found.place(), "code", "限额“" + found.limit().code() + "”没有值。请写明条款和数值或条目。");
    }
    for (int i = 0; i < values.size(); i++) {
      check(values.get(i), found.values().get(i));
      checkOverlaps(found, i);
    }
  }

  /** A number of years is no kind of yuan: only units that share a sign come to mind. */
  private static String unitMeant(String said) {
    return Spelling.suggestion(
        said, UNITS.stream().filter(u -> u.chars().anyMatch(c -> said.indexOf(c) >= 0)).toList());
  }

  private void checkCode(FoundLimit found) {
    String code = found.limit().code();
    if (code == null || !code.matches("[A-Za-z][A-Za-z0-9-]*")) {
      problem(
          found.place(),
          "code",
          code == null ? "缺少代码（code）。" : "代码“" + code + "”的写法不对，只用英文字母、数字和连字符，例如 issue-days。");
      return;
    }
    FoundLimit other = byCode.putIfAbsent(code, found);
    if (other != null) {
      String where = other.file().equals(found.file()) ? "" : "，" + other.file() + " 中已有";
      problem(found.place(), "code", "代码“" + code + "”重复" + where + "；同一限额的各期数值写在一处。");
    }
  }

  private void check(Value value, LimitPlace place) {
    if (value.article() == null || value.article().isBlank()) {
      problem(place, "article", "缺少条款：请写明这个值出自哪一条。");
    }
    if (value.from() != null && value.to() != null && value.from().isAfter(value.to())) {
      problem(place, "from", "起始日 " + value.from() + " 在截止日 " + value.to() + " 之后。");
    }
    long contents =
        Stream.of(value.number(), value.entries(), value.table(), none(value))
            .filter(Objects::nonNull)
            .count();
    if (contents == 0) {
      problem(place, "number", "没有数值，也没有条目。这一时期确实没有规定的，写“无”（limits.yaml 中写 none: true）。");
    } else if (contents > 1) {
      problem(place, "number", "数值、清单、对照表和“无”只能写一种。");
    }
    checkNumber(value.number(), place);
    checkEntries(value, place);
  }

  static Boolean none(Value value) {
    return Boolean.TRUE.equals(value.none()) ? Boolean.TRUE : null;
  }

  private void checkNumber(BigDecimal number, LimitPlace place) {
    if (number != null
        && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)) {
      problem(place, "number", "数值的位数过多，最多 " + MOST_DIGITS + " 位。");
    }
  }

  private void checkEntries(Value value, LimitPlace place) {
    List<String> entries = value.entries() == null ? List.of() : value.entries();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      String entry = entries.get(i);
      if (entry == null || entry.isBlank()) {
        problem(place, "entries/" + i, "条目是空的。");
      } else if (!seen.add(entry)) {
        problem(place, "entries/" + i, "条目“" + entry + "”重复。请删去一个。");
      }
    }
    Map<String, String> table = value.table() == null ? Map.of() : value.table();
    List<String> unpaired = new ArrayList<>();
    table.forEach(
        (key, paired) -> {
          if (paired == null || paired.isBlank()) {
            unpaired.add(key);
          }
        });
    if (!unpaired.isEmpty()) {
      problem(place, "table", "条目“" + String.join("、", unpaired) + "”没有写对应的内容。");
    }
  }

  private void checkOverlaps(FoundLimit found, int later) {
    DatedLimit limit = found.limit();
    Value value = limit.values().get(later);
    for (Value earlier : limit.values().subList(0, later)) {
      if (isOrdered(value) && isOrdered(earlier) && meet(value, earlier)) {
        problem(
            found.values().get(later),
            "from",
            "限额“"
                + limit.code()
                + "”这个值（"
                + words(value)
                + "）与前面的值（"
                + words(earlier)
                + "）时间重叠。新值从哪天起，旧值就止于前一天。");
        return;
      }
    }
  }

  private static boolean isOrdered(Value value) {
    return value.from() == null || value.to() == null || !value.from().isAfter(value.to());
  }

  private static boolean meet(Value a, Value b) {
    return !isBefore(a.to(), b.from()) && !isBefore(b.to(), a.from());
  }

  private static boolean isBefore(LocalDate to, LocalDate from) {
    return to != null && from != null && to.isBefore(from);
  }

  private static String words(Value value) {
    String from = value.from() == null ? "起始日不限" : value.from() + " 起";
    return from + (value.to() == null ? "" : "，至 " + value.to());
  }

  private void problem(LimitPlace place, String part, String message) {
    problems.add(place.problem(part, message));
  }
}
