package org.guiju.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Makes a first start that was cut short begin anew. A note says that the directory is in the
 * making; as long as it lies there, nobody can have stored anything.
 */
final class FirstStart {
  private final Path note;

  private FirstStart(Path note) {
    this.note = note;
  }

  static FirstStart in(Path home, Path data) throws IOException {
    Path note = home.resolve("in-the-making");
    if (Files.exists(note)) {
      delete(data);
    } else if (!Files.exists(data)) {
      Files.createFile(note);
    }
    return new FirstStart(note);
  }

  void done() throws IOException {
    Files.deleteIfExists(note);
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
