package org.guiju.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guiju.facts.Sha256;

/**
 * A tree of rule files, wherever it came from.
 *
 * @param texts text of {@code .drl}, {@code .yaml} and {@code .csv} files by path below the rules
 *     folder, with {@code /} between names and {@code \n} between lines
 * @param tables content of spreadsheets by path
 * @param problems files that are not text although they should be
 */
public record RuleFiles(
    SortedMap<String, String> texts, SortedMap<String, byte[]> tables, List<RuleProblem> problems) {
  private static final String SHIPPED = "rules";
  private static final Set<String> TEXTS = Set.of("drl", "yaml", "csv");
  // carried along as well as .xlsx, so that its author is told to save it anew
  private static final Set<String> TABLES = Set.of("xlsx", "xls", "xlsm", "et", "ods");

  public RuleFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    problems = List.copyOf(problems);
  }

  /** A tree of texts. */
  public static RuleFiles of(Map<String, String> texts) {
    return new RuleFiles(new TreeMap<>(texts), new TreeMap<>(), List.of());
  }

  /** A tree of raw files; those of other kinds are left out, see {@link #isRuleFile}. */
  public static RuleFiles ofBytes(Map<String, byte[]> contents) {
    SortedMap<String, String> texts = new TreeMap<>();
    SortedMap<String, byte[]> tables = new TreeMap<>();
    List<RuleProblem> problems = new ArrayList<>();
    contents.forEach(
        (path, content) -> {
          if (TABLES.contains(extension(path)) && isRuleFile(path)) {
            tables.put(path, content);
          } else if (isRuleFile(path)) {
            try {
              texts.put(path, decoded(content));
            } catch (CharacterCodingException notUtf8) {
              problems.add(new RuleProblem(path, 0, 0, null, notUtf8(path)));
            }
          }
        });
    return new RuleFiles(texts, tables, problems);
  }

  private static String notUtf8(String path) {
    return extension(path).equals("csv")
        ? "不是 UTF-8 编码。请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，或另存为 .xlsx。"
        : "不是 UTF-8 编码，请另存为 UTF-8 后重试。";
  }

  private static String decoded(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(content))
        .toString()
        .replace("\r\n", "\n");
  }

  /** Reads every rule file below {@code folder}. */
  public static RuleFiles in(Path folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (isRuleFile(name)) {
          contents.put(name, Files.readAllBytes(path));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("rules in `" + folder + "` cannot be read", failure);
    }
    return ofBytes(contents);
  }

  /** Reads the rules that travel inside the artifact. */
  public static RuleFiles shipped() {
    return ShippedFolder.open(SHIPPED, "common/document.yaml", RuleFiles::in);
  }

  /** The files of one folder at the top of the tree. */
  public RuleFiles below(String folder) {
    String first = folder + "/";
    String end = folder + "0";
    return new RuleFiles(texts.subMap(first, end), tables.subMap(first, end), List.of());
  }

  /** True when both hold the same files with the same contents. */
  public boolean sameAs(RuleFiles other) {
    return texts.equals(other.texts)
        && tables.keySet().equals(other.tables.keySet())
        && tables.entrySet().stream()
            .allMatch(table -> Arrays.equals(table.getValue(), other.tables.get(table.getKey())));
  }

  /**
   * True when {@code path} is of a kind that belongs to a rule tree. Hidden files do not: they are
   * the notes of editors and git, and the shadow of an open workbook, called ~$name.xlsx.
   */
  public static boolean isRuleFile(String path) {
    for (String name : path.split("/", -1)) {
      if (name.startsWith(".") || name.startsWith("~$")) {
        return false;
      }
    }
    return TEXTS.contains(extension(path)) || TABLES.contains(extension(path));
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Hash over names and contents of all files. */
  public String sha256() {
    Sha256 hash = new Sha256();
    texts.forEach((path, text) -> add(hash, path, text.getBytes(StandardCharsets.UTF_8)));
    tables.forEach((path, content) -> add(hash, path, content));
    return hash.hex();
  }

  private static void add(Sha256 hash, String path, byte[] content) {
    hash.add(path + "\0" + content.length + "\0").add(content);
  }
}
