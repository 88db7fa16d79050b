package org.guiju.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text of a tree of rule files.
 *
 * @param texts text by path below the rules folder, with {@code /} between names
 */
public record RuleFiles(SortedMap<String, String> texts) {
  private static final String SHIPPED = "rules";

  public RuleFiles {
    texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Reads every rule file below {@code folder}. */
  public static RuleFiles in(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(RuleFiles::isRuleFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        texts.put(name, Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("rules in `" + folder + "` cannot be read", failure);
    }
    return new RuleFiles(texts);
  }

  /** Reads the rules that travel inside the artifact. */
  public static RuleFiles shipped() {
    return ShippedFolder.open(SHIPPED, "common/document.yaml", RuleFiles::in);
  }

  private static boolean isRuleFile(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    return Files.isRegularFile(path) && (name.endsWith(".drl") || name.endsWith(".yaml"));
  }

  /** Hash over names and texts of all files. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) -> {
            digest.update((name + "\0" + text.length() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
