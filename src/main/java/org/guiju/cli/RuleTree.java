package org.guiju.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.guiju.review.RuleUpload;
import org.guiju.review.UploadLimits;
import org.guiju.rules.RuleFiles;

/**
 * Finds the rules that a command line names: a folder, a zip archive, or the word {@code shipped}.
 */
final class RuleTree {
  static final String SHIPPED = "shipped";

  private RuleTree() {}

  /**
   * The files at {@code place}.
   *
   * @throws UnusableException when there are none
   */
  static RuleFiles at(String place, Texts texts) {
    if (place.equals(SHIPPED)) {
      return RuleFiles.shipped();
    }
    Path folder = InputFiles.path(place, texts);
    if (place.endsWith(".zip") && Files.isRegularFile(folder)) {
      return unpacked(folder, place, texts);
    }
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(texts.get("rules.no-folder", place));
    }
    RuleFiles files = RuleFiles.in(folder);
    if (files.texts().isEmpty() && files.problems().isEmpty()) {
      throw new UnusableException(texts.get("rules.empty-folder", place));
    }
    return files;
  }

  /** The same door as for an upload, with the same limits. */
  private static RuleFiles unpacked(Path zip, String place, Texts texts) {
    RuleUpload upload = new RuleUpload(UploadLimits.STANDARD);
    try {
      upload.addZip(Files.readAllBytes(zip));
    } catch (IOException unreadable) {
      throw new UnusableException(texts.get("file.unreadable", place));
    }
    if (!upload.problems().isEmpty()) {
      throw new UnusableException(
          upload.problems().stream()
              .map(problem -> place + " " + problem.message())
              .collect(Collectors.joining(System.lineSeparator())));
    }
    RuleFiles files = upload.tree();
    if (files.texts().isEmpty() && files.problems().isEmpty()) {
      throw new UnusableException(texts.get("rules.empty-folder", place));
    }
    return files;
  }
}
