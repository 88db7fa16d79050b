package org.guiju.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rules.LimitBook.DatedLimit;
import org.guiju.rules.LimitBook.Value;
import org.guiju.rules.RuleGroup;

/** Puts the limits of a document in two versions beside each other, in words. */
final class LimitWords {
  /** Enough to see what kind of entries changed; the files hold them all. */
  private static final int ENTRIES_SHOWN = 20;

  private final RuleGroup base;
  private final RuleGroup candidate;

  LimitWords(RuleGroup base, RuleGroup candidate) {
    this.base = base;
    this.candidate = candidate;
  }

  /**
   * A limit on one day in both versions, cut down to what differs; null where nothing is set.
   *
   * @param old in the base version
   * @param now in the candidate
   */
  record Pair(String old, String now) {
    boolean same() {
      return Objects.equals(old, now);
    }
  }

  /** The values of a number over time, or what a list has that the other version has not. */
  String history(String code, boolean old) {
    DatedLimit mine = limit(old ? base : candidate, code).orElse(null);
    DatedLimit other = limit(old ? candidate : base, code).orElse(null);
    if (mine == null) {
      return null;
    }
    List<String> spans = new ArrayList<>();
    for (Value value : mine.values()) {
      String words =
          value.number() != null || nothing(value)
              ? content(value, mine)
              : shown(without(entries(value), sameSpan(other, value)));
      if (!words.isEmpty()) {
        spans.add(span(value) + words);
      }
    }
    return String.join("；", spans);
  }

  private static Map<String, String> sameSpan(DatedLimit other, Value value) {
    return other == null
        ? Map.of()
        : other.values().stream()
            .filter(its -> Objects.equals(its.from(), value.from()))
            .findFirst()
            .map(LimitWords::entries)
            .orElse(Map.of());
  }

  /**
   * The limit on {@code day}.
   *
   * @param about values of a finding; of a changed list those entries are named that it is about,
   *     if there are any
   */
  Pair on(LocalDate day, String code, Collection<String> about) {
    Optional<Value> old = limit(base, code).flatMap(limit -> limit.on(day));
    Optional<Value> now = limit(candidate, code).flatMap(limit -> limit.on(day));
    Map<String, String> before = old.map(LimitWords::entries).orElse(Map.of());
    Map<String, String> after = now.map(LimitWords::entries).orElse(Map.of());
    if (before.isEmpty() && after.isEmpty()) {
      return new Pair(number(base, code, old), number(candidate, code, now));
    }
    Map<String, String> gone = without(before, after);
    Map<String, String> come = without(after, before);
    boolean named = about.stream().anyMatch(key -> gone.containsKey(key) || come.containsKey(key));
    if (named) {
      gone.keySet().retainAll(about);
      come.keySet().retainAll(about);
    }
    return new Pair(blankAsNull(shown(gone)), blankAsNull(shown(come)));
  }

  private static String number(RuleGroup group, String code, Optional<Value> value) {
    return value
        .filter(its -> !nothing(its))
        .map(its -> content(its, limit(group, code).orElseThrow()))
        .orElse(null);
  }

  private static Optional<DatedLimit> limit(RuleGroup group, String code) {
    return group.limits().find(code);
  }

  private static boolean nothing(Value value) {
    return value.number() == null && value.entries() == null && value.table() == null;
  }

  private static String content(Value value, DatedLimit limit) {
    if (value.number() == null) {
      return "无";
    }
    return value.number().toPlainString() + (limit.unit() == null ? "" : " " + limit.unit());
  }

  private static Map<String, String> entries(Value value) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (value.entries() != null) {
      value.entries().forEach(entry -> entries.put(entry, ""));
    }
    if (value.table() != null) {
      entries.putAll(value.table());
    }
    return entries;
  }

  private static Map<String, String> without(Map<String, String> some, Map<String, String> other) {
    Map<String, String> rest = new LinkedHashMap<>(some);
    rest.entrySet().removeAll(other.entrySet());
    return rest;
  }

  private static String shown(Map<String, String> entries) {
    String words =
        entries.entrySet().stream()
            .limit(ENTRIES_SHOWN)
            .map(e -> e.getValue().isEmpty() ? e.getKey() : e.getKey() + " " + e.getValue())
            .collect(Collectors.joining("、"));
    return entries.size() > ENTRIES_SHOWN ? words + " 等 " + entries.size() + " 项" : words;
  }

  private static String blankAsNull(String words) {
    return words.isEmpty() ? null : words;
  }

  private static String span(Value value) {
    String from = value.from() == null ? "" : "自 " + value.from() + " 起";
    String to = value.to() == null ? "" : "至 " + value.to() + " ";
    return from + to + (from.isEmpty() && to.isEmpty() ? "" : "：");
  }
}
