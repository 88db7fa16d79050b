package org.guiju.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guiju.rules.RuleFiles;

/** Finds the rules that a command line names: a folder, or the word {@code shipped}. */
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
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(texts.get("rules.no-folder", place));
    }
    RuleFiles files = RuleFiles.in(folder);
    if (files.texts().isEmpty() && files.problems().isEmpty()) {
      throw new UnusableException(texts.get("rules.empty-folder", place));
    }
    return files;
  }
}
