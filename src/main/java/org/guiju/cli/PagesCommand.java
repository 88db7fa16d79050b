package org.guiju.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.guiju.checker.Checker;
import org.guiju.pages.RuleBook;
import org.guiju.rules.RuleSetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the pages of the rules, as they are kept beside the code or to be read before use. */
@Command(name = "pages")
final class PagesCommand extends Task {
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(30);
  private static final String PAGE_OF_A_RULE = "[A-Z]{2,6}-\\d{3}\\.(md|html)";

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(names = "--rules", paramLabel = "DIR", defaultValue = RuleTree.SHIPPED)
  private String rules;

  @Option(names = "--html")
  private boolean html;

  @Override
  public Integer call() {
    RuleBook book =
        new RuleBook(
            RuleSetReader.readLazily(RuleTree.at(rules, texts()), null),
            new Checker(LONGEST_CHECK));
    SortedMap<String, String> pages = html ? book.html() : book.markdown();
    try {
      write(pages);
    } catch (IOException unwritable) {
      throw new UnusableException(texts().get("pages.unwritable", folder));
    }
    out().println(texts().get("pages.written", pages.size(), folder));
    return ExitCode.CLEAN;
  }

  private void write(SortedMap<String, String> pages) throws IOException {
    Files.createDirectories(folder);
    for (Path old : pagesOfRules()) {
      if (!pages.containsKey(old.getFileName().toString())) {
        Files.delete(old); // its rule is no more
      }
    }
    for (String name : pages.keySet()) {
      Files.writeString(folder.resolve(name), pages.get(name));
    }
  }

  /** The pages there already are; everything else in the folder is none of ours. */
  private List<Path> pagesOfRules() throws IOException {
    String ending = html ? ".html" : ".md";
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(PAGE_OF_A_RULE))
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .toList();
    }
  }
}
