package org.guiju.intake;

import java.util.List;
import java.util.Optional;
import org.guiju.facts.region.Region;

/** Sources of money (资金来源) by the names that papers give them. */
final class MoneySources {
  private static final String TOTAL = "合计";
  private static final String LOCAL = "地方";
  private static final String LOCAL_LEVELS = "省市县区州";

  /** Levels of government from the top, each by what its name holds; 自治区 before 区. */
  private static final List<String> LEVELS = List.of("中央", "省|自治区", "市|州|盟", "县|区|旗");

  private MoneySources() {}

  static boolean isTotal(String name) {
    return TOTAL.equals(name.strip());
  }

  /** True for a source beside others: no total, no part of another, no 地方 beside its own levels. */
  static boolean isPart(String name, List<String> all) {
    String source = name.strip();
    boolean nested = source.contains("其中") || source.contains("小计") || isTotal(source);
    return !nested
        && !(source.startsWith(LOCAL) && all.stream().anyMatch(MoneySources::isLocalLevel));
  }

  private static boolean isLocalLevel(String name) {
    return !name.startsWith(LOCAL) && name.chars().anyMatch(c -> LOCAL_LEVELS.indexOf(c) >= 0);
  }

  /**
   * Whether money of a source came to {@code region} from a level above it; empty when the name
   * does not tell, as 其他资金.
   */
  static Optional<Boolean> isFromAbove(String source, Region region) {
    int own = depth(region);
    for (int level = 0; level < LEVELS.size(); level++) {
      if (source.matches(".*(" + LEVELS.get(level) + ").*")) {
        return Optional.of(level < own);
      }
    }
    boolean belowCentre = source.startsWith(LOCAL) && own <= 1;
    return belowCentre ? Optional.of(false) : Optional.empty();
  }

  /** How far from the top: 0 for the centre; zones stand where counties do. */
  private static int depth(Region region) {
    return switch (region.level()) {
      case CENTRE -> 0;
      case PROVINCE -> 1;
      case CITY -> 2;
      case COUNTY, ZONE -> 3;
    };
  }
}
