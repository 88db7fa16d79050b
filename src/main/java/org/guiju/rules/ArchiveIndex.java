package org.guiju.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a {@link CompiledArchive} holds.
 *
 * @param program fingerprint of the program that compiled it
 * @param tree hash of the rule tree it was compiled from
 * @param textHashes hash of the compiled text, by engine package
 */
record ArchiveIndex(String program, String tree, Map<String, String> textHashes) {
  /** Reads what {@link #text} wrote; empty when it is cut short. */
  static Optional<ArchiveIndex> read(InputStream content) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    String program = lines.readLine();
    String tree = lines.readLine();
    Map<String, String> textHashes = new TreeMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int space = line.indexOf(' ');
      textHashes.put(line.substring(0, space), line.substring(space + 1));
    }
    return tree == null ? Optional.empty() : Optional.of(new ArchiveIndex(program, tree, textHashes));
  }

  String text() {
    StringBuilder lines = new StringBuilder(program + "\n" + tree + "\n");
    textHashes.forEach((name, hash) -> lines.append(name).append(' ').append(hash).append('\n'));
    return lines.toString();
  }
}
