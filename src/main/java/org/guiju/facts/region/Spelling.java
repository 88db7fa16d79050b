package org.guiju.facts.region;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** How names are written and miswritten. */
final class Spelling {
  /** White space of any width, invisible marks left by page conversion, and brackets. */
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}()]+");

  private static final Pattern KIND_AT_END = Pattern.compile("[省市县区]$");

  /** Characters of region names and those typed or scanned in their place. */
  private static final List<String> LOOK_ALIKES =
      List.of(
          "德徳得", "莆蒲甫浦", "漳彰樟障", "潭坛谭", "岩严", "芗乡香", "抚扶", "赣贛", "饶绕尧", "鹰膺莺", "萍平苹", "湾弯", "里理",
          "宁寧", "厦夏廈", "明名", "龙尤", "荔茘", "涵函", "蕉焦", "谱普", "柘拓", "濂廉谦", "浔寻", "鄱番", "弋戈", "婺鹜",
          "袁元", "信新", "晋进普", "邵绍", "瓯欧", "泉全", "进近");

  private Spelling() {}

  /** One spelling for names that differ only in width, spaces or brackets; empty for null. */
  static String normalised(String name) {
    if (name == null) {
      return "";
    }
    return NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Whether one character was left out, added or replaced; false for equal texts. */
  static boolean isOneStepApart(String a, String b) {
    if (a.length() > b.length()) {
      return isOneStepApart(b, a);
    }
    if (b.length() - a.length() > 1 || a.equals(b)) {
      return false;
    }
    int i = firstDifference(a, b);
    int resumeInA = a.length() == b.length() ? i + 1 : i;
    return a.substring(resumeInA).equals(b.substring(i + 1));
  }

  /** Whether exactly one character was replaced by one that looks or sounds like it. */
  static boolean isLookAlike(String a, String b) {
    if (a.length() != b.length() || !isOneStepApart(a, b)) {
      return false;
    }
    int i = firstDifference(a, b);
    return LOOK_ALIKES.stream()
        .anyMatch(group -> group.indexOf(a.charAt(i)) >= 0 && group.indexOf(b.charAt(i)) >= 0);
  }

  /** Whether only the kind of region at the end differs: 湾里区 and 湾里, 宁德县 and 宁德市. */
  static boolean isSameStem(String a, String b) {
    return !a.equals(b) && stem(a).equals(stem(b));
  }

  private static String stem(String name) {
    return KIND_AT_END.matcher(name).replaceFirst("");
  }

  private static int firstDifference(String shorter, String longer) {
    int i = 0;
    while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
      i++;
    }
    return i;
  }
}
