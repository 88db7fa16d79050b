package org.guiju.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guiju.review.RuleSetDiff.LimitChange;
import org.guiju.rules.LimitBook.DatedLimit;
import org.guiju.rules.LimitBook.Value;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;

/** What changed among the dated numbers, lists and tables. */
final class LimitDiff {
  private static final String SINCE_EVER = "";

  private final List<LimitChange> changes = new ArrayList<>();

  private LimitDiff() {}

  static List<LimitChange> between(RuleSet from, RuleSet to) {
    LimitDiff diff = new LimitDiff();
    Map<String, RuleGroup> before = groups(from);
    Map<String, RuleGroup> after = groups(to);
    TreeSet<String> documents = new TreeSet<>(before.keySet());
    documents.addAll(after.keySet());
    for (String document : documents) {
      diff.compare(document, limits(before.get(document)), limits(after.get(document)));
    }
    return List.copyOf(diff.changes);
  }

  private static Map<String, RuleGroup> groups(RuleSet set) {
    Map<String, RuleGroup> groups = new TreeMap<>();
    set.groups().forEach(group -> groups.put(group.document().id(), group));
    return groups;
  }

  private static Map<String, DatedLimit> limits(RuleGroup group) {
    Map<String, DatedLimit> limits = new TreeMap<>();
    if (group != null) {
      group.limits().limits().forEach(limit -> limits.put(limit.code(), limit));
    }
    return limits;
  }

  private void compare(
      String document, Map<String, DatedLimit> before, Map<String, DatedLimit> after) {
    TreeSet<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    for (String code : codes) {
      compare(document, before.get(code), after.get(code));
    }
  }

  /** Values are matched by their first day. */
  private void compare(String document, DatedLimit before, DatedLimit after) {
    DatedLimit shown = after == null ? before : after;
    if (before != null && after != null) {
      add(document, shown, null, words(before), words(after));
    }
    Map<String, Value> old = values(before);
    Map<String, Value> now = values(after);
    TreeSet<String> days = new TreeSet<>(old.keySet());
    days.addAll(now.keySet());
    for (String day : days) {
      Value value = now.containsKey(day) ? now.get(day) : old.get(day);
      add(document, shown, value, texts(old.get(day)), texts(now.get(day)));
    }
  }

  private static Map<String, Value> values(DatedLimit limit) {
    Map<String, Value> values = new LinkedHashMap<>();
    if (limit != null) {
      limit
          .values()
          .forEach(
              value ->
                  values.put(value.from() == null ? SINCE_EVER : value.from().toString(), value));
    }
    return values;
  }

  private static Map<String, String> words(DatedLimit limit) {
    Map<String, String> words = new TreeMap<>();
    put(words, "label", limit.label());
    put(words, "unit", limit.unit());
    return words;
  }

  private static Map<String, String> texts(Value value) {
    Map<String, String> texts = new TreeMap<>();
    if (value == null) {
      return texts;
    }
    put(texts, "to", value.to());
    put(texts, "article", value.article());
    put(texts, "value", value.number() == null ? null : value.number().toPlainString());
    put(texts, "none", value.none());
    if (value.entries() != null) {
      value.entries().forEach(entry -> texts.put("entry " + entry, entry));
    }
    if (value.table() != null) {
      value.table().forEach((key, paired) -> put(texts, "entry " + key, paired));
    }
    return texts;
  }

  private static void put(Map<String, String> texts, String key, Object value) {
    if (value != null) {
      texts.put(key, value.toString());
    }
  }

  private void add(
      String document,
      DatedLimit limit,
      Value value,
      Map<String, String> before,
      Map<String, String> after) {
    TextDiff.of(before, after)
        .forEach(
            change ->
                changes.add(
                    new LimitChange(
                        document,
                        limit.code(),
                        limit.label(),
                        value == null || value.from() == null ? null : value.from().toString(),
                        value == null ? null : value.article(),
                        change.key(),
                        change.old(),
                        change.now())));
  }
}
