package org.guiju.rules;

import java.util.List;

/** What the codes of {@code @Note} tell readers of a finding. */
final class NoteWords {
  private NoteWords() {}

  /**
   * The note in words.
   *
   * @param note a code, or words of the author's own
   * @param patterns of the statement; tell whether practice gave it a number, a list or neither
   */
  static String of(String note, List<PatternShape> patterns) {
    return switch (note) {
      case "PRACTICE" -> practice(patterns);
      case "UNVERIFIED" -> "依据的原文尚未核实，请人工确认";
      default -> note;
    };
  }

  private static String practice(List<PatternShape> patterns) {
    if (looksUp("Limit", patterns)) {
      return "阈值来自审计实践，可由管理人员配置，不是法律规定";
    }
    return looksUp("ListEntry", patterns)
        ? "清单来自审计、管理中的通行做法，可由管理人员配置，不是法律规定"
        : "审计、管理中的通行做法，不是法律规定";
  }

  private static boolean looksUp(String type, List<PatternShape> patterns) {
    return patterns.stream().anyMatch(pattern -> type.equals(pattern.typeName()));
  }
}
