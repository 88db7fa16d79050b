package org.guiju.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guiju.rules.RuleTrees;

/** Small rule trees on disk. */
final class RuleFolder {
  static final String BALANCED =
      "$it : AllocationRow( yearTotal != null, $given : yearTotal, yearTotal != trancheSum )";

  private RuleFolder() {}

  /** One rule with {@code severity} that reports rows that do not add up. */
  static Path write(Path folder, String severity) throws IOException {
    return write(folder, RuleTrees.aTree().rule("TST-001", severity, BALANCED, "yearTotal"));
  }

  /** The files of {@code folder} in the archive {@code target}. */
  static Path zip(Path folder, Path target) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
    return target;
  }

  static Path write(Path folder, RuleTrees tree) throws IOException {
    for (Map.Entry<String, String> file : tree.files().texts().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }
}
