package org.guiju.facts.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.facts.indicator.Ordinal.Kind;

/** Vocabulary of qualitative targets: degree and verb (有所提升, 提升明显) or a grade (良好). */
final class OrdinalWords {

  /** What was recognised, and the words before it; {@code subject} is null when there are none. */
  record Reading(Ordinal ordinal, String subject) {}

  private static final int LONGEST_SUBJECT = 30;
  private static final int BARE = 2;

  private static final Map<String, Integer> DEGREES = new LinkedHashMap<>();
  private static final Map<String, Kind> VERBS = new LinkedHashMap<>();
  private static final Map<String, Integer> GRADES = new LinkedHashMap<>();
  private static final Set<String> SCALES = Set.of("优良中低差", "优良中差", "优/良/中/低/差", "优、良、中、低、差");

  static {
    degree(1, "基本", "略有", "稍有");
    degree(2, "有所", "有一定", "有", "得到", "得以", "一定程度", "一定", "获得");
    degree(3, "逐步", "逐渐", "逐年", "持续", "不断", "稳步", "进一步", "继续", "稳定");
    degree(4, "较大", "较大幅度", "明显", "有效", "切实", "较为明显", "较明显", "较好", "有力", "较");
    degree(5, "显著", "大幅", "大幅度", "极大", "全面", "大力", "充分");
    verbs(Kind.RISE, "提升 提高 改善 增强 加强 增加 优化 增长 完善 促进 推进 上升 扩大 好转 改进 规范 健全完善 保障");
    verbs(Kind.FALL, "降低 下降 减少 减轻 缩短 缓解 减低 压减 遏制");
    verbs(Kind.FULFILMENT, "满足 完成 实现 建成 健全 完备 达到 落实");
    grade(5, "优秀", "优");
    grade(4, "优良", "良好", "较好", "良");
    grade(3, "中等", "一般", "中");
    grade(2, "合格", "及格", "较低", "低");
    grade(1, "较差", "差");
  }

  private OrdinalWords() {}

  private static void degree(int level, String... words) {
    for (String word : words) {
      DEGREES.put(word, level);
    }
  }

  private static void verbs(Kind kind, String words) {
    for (String word : words.split(" ", -1)) {
      VERBS.put(word, kind);
    }
  }

  private static void grade(int level, String... words) {
    for (String word : words) {
      GRADES.put(word, level);
    }
  }

  static Optional<Reading> read(String core) {
    String text = withoutLabel(TargetText.compact(core));
    if (text.isEmpty() || text.length() > LONGEST_SUBJECT + 10) {
      return Optional.empty();
    }
    if (SCALES.contains(text)) {
      return Optional.of(new Reading(new Ordinal(Kind.GRADE, 0), null));
    }
    Optional<Reading> trend = trend(text);
    return trend.isPresent() ? trend : grade(text);
  }

  private static String withoutLabel(String text) {
    String rest = text.startsWith("定性") ? text.substring("定性".length()) : text;
    return rest.startsWith(":") ? rest.substring(1) : rest;
  }

  private static Optional<Reading> trend(String text) {
    String verb = longestEnding(text, VERBS.keySet());
    if (verb != null) {
      return degreeThenVerb(text.substring(0, text.length() - verb.length()), VERBS.get(verb));
    }
    String degree = longestEnding(text, DEGREES.keySet());
    return degree == null || DEGREES.get(degree) < 4
        ? Optional.empty()
        : verbThenDegree(text.substring(0, text.length() - degree.length()), DEGREES.get(degree));
  }

  private static Optional<Reading> degreeThenVerb(String before, Kind kind) {
    String rest = before;
    int level = 0;
    for (String degree = degreeAtEnd(rest); degree != null; degree = degreeAtEnd(rest)) {
      rest = withoutLinkingWord(rest);
      rest = rest.substring(0, rest.length() - degree.length());
      level = Math.max(level, DEGREES.get(degree));
    }
    if (level == 0) {
      boolean bareVerb = before.isEmpty() && kind != Kind.FULFILMENT;
      return bareVerb ? Optional.of(new Reading(new Ordinal(kind, BARE), null)) : Optional.empty();
    }
    return reading(new Ordinal(kind, level), rest);
  }

  private static String degreeAtEnd(String text) {
    return longestEnding(withoutLinkingWord(text), DEGREES.keySet());
  }

  private static String withoutLinkingWord(String text) {
    return text.endsWith("地") || text.endsWith("的") ? text.substring(0, text.length() - 1) : text;
  }

  private static Optional<Reading> verbThenDegree(String before, int level) {
    String verb = longestEnding(before, VERBS.keySet());
    if (verb != null) {
      String subject = before.substring(0, before.length() - verb.length());
      return reading(new Ordinal(VERBS.get(verb), level), subject);
    }
    for (String noun : List.of("效果", "成效", "作用", "影响", "效益")) {
      if (before.endsWith(noun)) {
        String subject = before.substring(0, before.length() - noun.length());
        return reading(new Ordinal(Kind.EFFECT, level), subject);
      }
    }
    return before.isEmpty()
        ? Optional.of(new Reading(new Ordinal(Kind.EFFECT, level), null))
        : Optional.empty();
  }

  private static Optional<Reading> grade(String text) {
    Integer whole = GRADES.get(text);
    if (whole != null) {
      return Optional.of(new Reading(new Ordinal(Kind.GRADE, whole), null));
    }
    String grade = longestEnding(text, GRADES.keySet());
    return grade == null || grade.length() < 2
        ? Optional.empty()
        : reading(
            new Ordinal(Kind.GRADE, GRADES.get(grade)),
            text.substring(0, text.length() - grade.length()));
  }

  private static Optional<Reading> reading(Ordinal ordinal, String subject) {
    boolean sentence =
        subject.length() > LONGEST_SUBJECT
            || subject.endsWith("不")
            || subject.endsWith("未")
            || subject.chars().anyMatch(c -> ",;。".indexOf(c) >= 0 || c >= '0' && c <= '9');
    return sentence
        ? Optional.empty()
        : Optional.of(new Reading(ordinal, subject.isEmpty() ? null : subject));
  }

  private static String longestEnding(String text, Set<String> words) {
    String longest = null;
    for (String word : words) {
      if (text.endsWith(word) && (longest == null || word.length() > longest.length())) {
        longest = word;
      }
    }
    return longest;
  }
}
