package org.guiju.intake;

import java.util.Map;
import java.util.Set;

/**
 * Follows the level columns of a goal table from row to row. On paper these cells are merged and
 * often slip: a level 2 label stands in the first column (数量指标), or the level 1 label stands only
 * in the middle of its block. Labels that are not known stay where they were printed.
 */
final class IndicatorLevels {
  private static final String OUTPUT = "产出指标";
  private static final String BENEFIT = "效益指标";
  private static final String SATISFACTION = "满意度指标";
  private static final String COST = "成本指标";

  private static final Set<String> LEVEL_1 = Set.of(OUTPUT, BENEFIT, SATISFACTION, COST);

  /** Level 2 labels that can belong to one level 1 indicator only. */
  private static final Map<String, String> LEVEL_2 =
      Map.ofEntries(
          Map.entry("数量指标", OUTPUT),
          Map.entry("质量指标", OUTPUT),
          Map.entry("时效指标", OUTPUT),
          Map.entry("经济成本指标", COST),
          Map.entry("社会成本指标", COST),
          Map.entry("生态环境成本指标", COST),
          Map.entry("经济效益指标", BENEFIT),
          Map.entry("社会效益指标", BENEFIT),
          Map.entry("生态效益指标", BENEFIT),
          Map.entry("可持续影响指标", BENEFIT),
          Map.entry("服务对象满意度指标", SATISFACTION),
          Map.entry("服务对象满意度", SATISFACTION));

  private String level1;
  private String level2;

  /** Moves on to the next row with its cells as printed; null for blank ones. */
  void next(String printed1, String printed2) {
    boolean isShifted =
        printed1 != null && !isLevel1(printed1) && LEVEL_2.containsKey(folded(printed1));
    String label1 = isShifted ? null : printed1;
    String label2 = isShifted && printed2 == null ? printed1 : printed2;
    if (label1 != null && !label1.equals(level1)) {
      level1 = label1;
      level2 = null;
    }
    if (label2 != null) {
      level2 = label2;
    }
    if (label1 == null && label2 != null && (isShifted || level1 == null)) {
      level1 = LEVEL_2.getOrDefault(folded(label2), level1);
    }
  }

  String level1() {
    return level1;
  }

  String level2() {
    return level2;
  }

  private static boolean isLevel1(String label) {
    return LEVEL_1.contains(folded(label));
  }

  private static String folded(String label) {
    return label.replaceAll("[\\s\\u3000]", "");
  }
}
