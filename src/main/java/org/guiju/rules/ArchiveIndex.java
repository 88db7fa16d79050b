package org.guiju.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.Sha256;

/**
 * What a {@link CompiledArchive} holds.
 *
 * @param program fingerprint of the program that compiled it
 * @param tree hash of the rule tree it was compiled from
 * @param entries the rule files
 */
record ArchiveIndex(String program, String tree, List<Entry> entries) {
  /**
   * One rule file.
   *
   * @param packageName engine package, under which its classes are kept
   * @param written hash of its path and text as the author wrote it
   * @param compiled hash of the text as the engine compiled it
   */
  record Entry(String packageName, String written, String compiled) {
    static Entry of(RuleSource source) {
      return new Entry(
          source.packageName(),
          written(source.file(), source.original()),
          new Sha256().add(source.text()).hex());
    }

    static String written(String file, String text) {
      return new Sha256().add(file + "\0" + text).hex();
    }
  }

  /** Reads what {@link #text} wrote; empty when something else did. */
  static Optional<ArchiveIndex> read(InputStream content) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    String program = lines.readLine();
    String tree = lines.readLine();
    List<Entry> entries = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ", -1);
      if (words.length != 3) {
        return Optional.empty();
      }
      entries.add(new Entry(words[0], words[1], words[2]));
    }
    return tree == null ? Optional.empty() : Optional.of(new ArchiveIndex(program, tree, entries));
  }

  String text() {
    StringBuilder lines = new StringBuilder(program + "\n" + tree + "\n");
    for (Entry entry : entries) {
      lines.append(String.join(" ", entry.packageName, entry.written, entry.compiled)).append('\n');
    }
    return lines.toString();
  }
}
