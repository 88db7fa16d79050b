package org.guiju.rules;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guiju.rules.ArchiveIndex.Entry;

/**
 * A step of the build: compiles the rules that travel inside the artifact into the {@link
 * CompiledArchive} beside them. Rules with problems end the build with the list of them.
 */
public final class ShippedRulesCompiler {
  private final Path root;
  private final Path folder;

  private ShippedRulesCompiler(Path root) {
    this.root = root;
    this.folder = root.resolve(CompiledArchive.FOLDER);
  }

  /** Takes one argument, the folder of the compiled program. */
  public static void main(String... args) throws IOException {
    try {
      compile(Path.of(args[0]));
    } catch (RuleSetRefusedException refused) {
      refused.problems().forEach(System.err::println);
      System.exit(1);
    }
  }

  /**
   * Compiles the rules below {@code root} unless that was done.
   *
   * @param root folder of the compiled program and its rules
   * @throws RuleSetRefusedException naming every problem of the rules
   */
  static void compile(Path root) throws IOException {
    new ShippedRulesCompiler(root).run();
  }

  private void run() throws IOException {
    RuleFiles files = RuleFiles.in(root.resolve("rules"));
    String program = Fingerprint.of(root);
    if (isWritten(program, files.sha256())) {
      return;
    }
    Map<RuleSource, CompiledFile> compiled = RuleSetReader.read(files).compiled().all();
    List<Entry> entries =
        compiled.keySet().stream()
            .map(Entry::of)
            .sorted(Comparator.comparing(Entry::packageName))
            .toList();
    write(new ArchiveIndex(program, files.sha256(), entries), compiled);
  }

  private boolean isWritten(String program, String tree) throws IOException {
    Path index = folder.resolve(CompiledArchive.INDEX);
    if (!Files.exists(index)) {
      return false;
    }
    try (InputStream content = Files.newInputStream(index)) {
      Optional<ArchiveIndex> written = ArchiveIndex.read(content);
      return written.filter(w -> w.program().equals(program) && w.tree().equals(tree)).isPresent();
    }
  }

  /** Writes the index last, so that an archive that was broken off is none. */
  private void write(ArchiveIndex index, Map<RuleSource, CompiledFile> compiled)
      throws IOException {
    clear();
    for (Map.Entry<RuleSource, CompiledFile> file : compiled.entrySet()) {
      write(folder.resolve(file.getKey().packageName()), file.getValue().classes());
    }
    Files.writeString(folder.resolve(CompiledArchive.INDEX), index.text());
  }

  private void clear() throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(CompiledArchive.INDEX));
    try (var old = Files.newDirectoryStream(folder)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  private static void write(Path file, Map<String, byte[]> classes) throws IOException {
    try (DataOutputStream content = new DataOutputStream(Files.newOutputStream(file))) {
      content.writeInt(classes.size());
      for (Map.Entry<String, byte[]> one : new TreeMap<>(classes).entrySet()) {
        content.writeUTF(one.getKey());
        content.writeInt(one.getValue().length);
        content.write(one.getValue());
      }
    }
  }
}
