package org.guiju.recheck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.guiju.desk.ShippedRules;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;

/** Edits of all sorts to the shipped rules, as an author would make them. */
@SuppressWarnings("ImmutableEnumChecker") // a change holds nothing and is only applied
enum ShippedEdits {
  NOTHING(texts -> {}),
  COMMENTS(
      texts ->
          texts.replaceAll(
              (path, text) ->
                  path.startsWith("common/A") && path.endsWith(".drl")
                      ? "/* 说明 */\n" + text
                      : text)),
  LEDGER(texts -> in(texts, "common/document.yaml", "about: ", "about: 关于")),
  LIMITS(
      texts ->
          texts.replaceAll(
              (path, text) ->
                  path.endsWith("limits.yaml")
                      ? text.replaceAll("number: (\\d)", "number: 1$1")
                      : text)),
  LIST(texts -> in(texts, "zhangzhou-2024-59/limits.yaml", "entries: [", "entries: [新增用途, ")),
  SEVERITIES(
      texts ->
          texts.replaceAll(
              (path, text) ->
                  path.endsWith(".drl") && path.hashCode() % 5 == 0
                      ? text.replace("@Severity(\"VIOLATION\")", "@Severity(\"WARNING\")")
                      : text)),
  MESSAGES(
      texts ->
          texts.replaceAll(
              (path, text) ->
                  path.startsWith("common/A") ? text.replace("@Fix(\"", "@Fix(\"烦请") : text)),
  NAMES(
      texts ->
          texts.replaceAll(
              (path, text) ->
                  path.startsWith("common/A") && path.endsWith(".drl")
                      ? text.replaceAll("rule \"(\\S+) ", "rule \"$1 规定：")
                      : text)),
  CONDITION(
      texts -> in(texts, "ALLOC-002", "yearTotal != trancheSum )", "yearTotal == trancheSum )")),
  NEW_WORDING(
      texts ->
          texts.put(
              "common/ALLOC-002-row-sum/from-2024-05-24.drl",
              texts
                  .get("common/ALLOC-002-row-sum/from-2015-01-01.drl")
                  .replace("yearTotal != trancheSum", "yearTotal > trancheSum"))),
  ADDED(
      texts ->
          texts.put(
              "capacity-fund/ALLOC-902-row-sum/from-2015-01-01.drl",
              texts
                  .get("common/ALLOC-002-row-sum/from-2015-01-01.drl")
                  .replace("ALLOC-002", "ALLOC-902")
                  .replace("yearTotal != trancheSum", "yearTotal == trancheSum"))),
  REMOVED(
      texts -> {
        texts.keySet().removeIf(path -> path.contains("ALLOC-002"));
        texts.replaceAll((path, text) -> text.replace("ALLOC-002, ", ""));
      }),
  SCOPE(texts -> in(texts, "fujian-2024-15/document.yaml", "[\"350000\"]", "[\"350600\"]")),
  KINDS(texts -> in(texts, "capacity-fund/document.yaml", "allocation-plan, ", "")),
  WIDER(texts -> in(texts, "zhangzhou-2024-59/document.yaml", "[\"350600\"]", "[\"350000\"]")),
  EXPIRED(
      texts -> in(texts, "zhangzhou-2024-59/document.yaml", "To: 2025-12-31", "To: 2024-06-30")),
  NO_MEASURE(
      texts -> in(texts, "zhangzhou-2024-59/document.yaml", "measure: true", "measure: false")),
  RENAMED(texts -> in(texts, "zhangzhou-2024-59/document.yaml", "暂行办法", "办法")),
  NEW_NUMBER(texts -> in(texts, "zhangzhou-2024-59/document.yaml", "〔2024〕59号", "〔2024〕60号")),
  LAW_LATER(
      texts ->
          in(texts, "npc-2018-budget-law/document.yaml", "From: 2018-12-29", "From: 2024-06-01"));

  private final Consumer<SortedMap<String, String>> change;

  ShippedEdits(Consumer<SortedMap<String, String>> change) {
    this.change = change;
  }

  private static final Map<ShippedEdits, RuleSet> KNOWN = new LinkedHashMap<>();

  /** The shipped rules with this edit. */
  RuleSet rules() {
    synchronized (KNOWN) {
      return KNOWN.computeIfAbsent(this, edit -> edit.read());
    }
  }

  private RuleSet read() {
    SortedMap<String, String> texts = new TreeMap<>(ShippedRules.FILES.texts());
    change.accept(texts);
    RuleFiles files = new RuleFiles(texts, ShippedRules.FILES.tables(), java.util.List.of());
    return RuleSetReader.read(files, ShippedRules.SET);
  }

  /** Replaces {@code old} in the rule files whose path contains {@code part}. */
  private static void in(SortedMap<String, String> texts, String part, String old, String now) {
    String before = texts.toString();
    texts.replaceAll(
        (path, text) ->
            path.contains(part) && !path.endsWith("cases.yaml") ? text.replace(old, now) : text);
    if (before.equals(texts.toString())) {
      throw new AssertionError("`" + old + "` is not in " + part);
    }
  }
}
