package org.guiju.review;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths as they stand in an upload: which are taken, and in what form. */
final class UploadPath {
  private static final int MAX_BYTES = 255;
  private static final int MAX_DEPTH = 8;
  private static final int LONGEST_QUOTE = 120;
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]");

  /** Letters of any script, digits and a few signs; no blank and no dot at either end. */
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_.()（） -]*[\\p{L}\\p{M}\\p{N}_()（）-])?");

  private UploadPath() {}

  /** What is wrong with {@code path} whatever stands in the file; goes on after the name. */
  static Optional<String> danger(String path) {
    if (path.isBlank()) {
      return Optional.of("没有文件名。");
    }
    if (path.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("的文件名里有控制字符，请改名。");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("的路径用了反斜杠，文件夹之间请用“/”；可改用系统自带的压缩功能重新打包。");
    }
    if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
      return Optional.of("是绝对路径，请从规则文件夹写起，例如 common/limits.yaml。");
    }
    List<String> names = names(path);
    if (names.contains("..") || names.contains(".") || names.contains("")) {
      return Optional.of("的路径里有“..”“.”或空的一段，会指到规则文件夹之外，请从规则文件夹写起。");
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return Optional.of("的路径超过 " + MAX_BYTES + " 个字节，请缩短。");
    }
    return names.size() > MAX_DEPTH
        ? Optional.of("的文件夹超过 " + MAX_DEPTH + " 层，请减少层数。")
        : Optional.empty();
  }

  /** What is wrong with {@code path} as the name of a rule file; goes on after the name. */
  static Optional<String> fault(String path) {
    if (path.indexOf('/') < 0) {
      return Optional.of("不在任何文件夹里，请写出所在文件夹，例如 common/limits.yaml。");
    }
    return names(path).stream()
        .filter(name -> !NAME.matcher(name).matches())
        .findFirst()
        .map(name -> "的“" + printable(name) + "”含有不能用的字符：文件名只用汉字、字母、数字、“-”“_”“.”、括号和中间的空格。");
  }

  /** True for what archivers and desktops leave behind. */
  static boolean isHidden(String path) {
    return names(path).stream().anyMatch(name -> name.startsWith(".") || name.equals("__MACOSX"));
  }

  /** The form in which a path is kept: signs composed, as they are typed. */
  static String kept(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /** Equal for two paths that some disk would take for the same file. */
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** {@code text} as a message may quote it. */
  static String printable(String text) {
    String shown = UNPRINTABLE.matcher(text).replaceAll("?");
    return shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown;
  }

  private static List<String> names(String path) {
    return List.of(path.split("/", -1));
  }
}
