package org.guiju.facts;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a purpose in words keeps to the sole purpose that a higher paper sets. Words are
 * compared, not meanings: a purpose is kept where its words are repeated, or where it refers to
 * them.
 */
final class Purpose {
  private static final Pattern SEPARATOR = Pattern.compile("[、，,；;]");
  private static final Pattern ENDING =
      Pattern.compile("(?<=..)(相关|有关)?(工作|事项|任务)?(经费|资金|补助|支出|费用)?$");
  private static final Pattern REFERENCE = Pattern.compile("原(定|规定)?用途|原(项目|文件)|规定用途|上级(文件|规定)");

  private Purpose() {}

  /** How much of a stated purpose keeps to the restricted one. */
  enum Kept {
    ALL,
    PARTLY,
    NONE
  }

  /** {@code text} without blanks and without an ending that names no use; null when blank. */
  static String bare(String text) {
    return text == null ? null : core(Spaces.removed(text));
  }

  /** {@link Kept#ALL} also when one of the two is blank: then nothing can be said. */
  static Kept kept(String restricted, String stated) {
    if (restricted == null || stated == null || REFERENCE.matcher(stated).find()) {
      return Kept.ALL;
    }
    List<String> allowed = parts(restricted).map(Purpose::core).toList();
    List<String> named = parts(stated).toList();
    long within = named.stream().filter(part -> isWithin(part, allowed)).count();
    if (within == named.size()) {
      return Kept.ALL;
    }
    return within == 0 ? Kept.NONE : Kept.PARTLY;
  }

  private static boolean isWithin(String part, List<String> allowed) {
    return allowed.stream()
        .anyMatch(purpose -> part.contains(purpose) || core(part).equals(purpose));
  }

  private static java.util.stream.Stream<String> parts(String text) {
    return Arrays.stream(SEPARATOR.split(Spaces.removed(text), -1)).filter(part -> !part.isEmpty());
  }

  private static String core(String part) {
    return ENDING.matcher(part).replaceFirst("");
  }
}
