package org.guiju.rules.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The list of what compiled rules may be made of: for each kind of class and each of its methods
 * the references it may hold. Read from {@code generated-code.txt}, which explains its own form.
 */
final class CodeList {
  private static final CodeList SHIPPED = shipped();

  private final Map<String, Set<String>> allowed = new HashMap<>();

  private CodeList(String text) {
    Set<String> section = Set.of();
    for (String line : text.split("\n", -1)) {
      String entry = line.strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        section = new HashSet<>();
        allowed.put(entry, section);
      } else if (entry.startsWith("like ")) {
        section.addAll(allowed.get(entry.substring("like ".length())));
      } else {
        section.add(entry);
      }
    }
  }

  private static CodeList shipped() {
    try (InputStream list = CodeList.class.getResourceAsStream("generated-code.txt")) {
      return new CodeList(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException("the list of allowed code cannot be read", failure);
    }
  }

  /** True when there is such a section: a class or method of that name is expected. */
  static boolean knows(String section) {
    return SHIPPED.allowed.containsKey(section);
  }

  /** True when {@code entry} stands in {@code section}. */
  static boolean allows(String section, String entry) {
    return SHIPPED.allowed.getOrDefault(section, Set.of()).contains(entry);
  }
}
