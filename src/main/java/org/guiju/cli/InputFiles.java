package org.guiju.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens the files that a command line names; {@code -} is standard input. */
final class InputFiles {
  static final String STANDARD_INPUT = "-";

  private InputFiles() {}

  /**
   * The content of {@code name}.
   *
   * @throws UnusableException when it is not a file that can be read
   */
  static InputStream open(String name, InputStream standardInput, Texts texts) {
    if (name.equals(STANDARD_INPUT)) {
      return standardInput;
    }
    Path file = path(name, texts);
    if (!Files.exists(file)) {
      throw new UnusableException(texts.get("file.missing", name));
    }
    if (Files.isDirectory(file)) {
      throw new UnusableException(texts.get("file.folder", name));
    }
    try {
      return new BufferedInputStream(Files.newInputStream(file));
    } catch (IOException unreadable) {
      throw new UnusableException(texts.get("file.unreadable", name));
    }
  }

  static Path path(String name, Texts texts) {
    try {
      return Path.of(name);
    } catch (InvalidPathException notAPath) {
      throw new UnusableException(texts.get("file.bad-name", name));
    }
  }
}
