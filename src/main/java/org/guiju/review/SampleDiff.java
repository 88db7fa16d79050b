package org.guiju.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.ReportDiff;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleSet;
import org.guiju.rules.ShippedFolder;

/**
 * What a new version says differently of a shipped sample paper.
 *
 * @param sample name of the sample
 * @param difference verdict, findings and outcomes before and after
 */
public record SampleDiff(String sample, ReportDiff difference) {
  private static final String ENDING = ".json";

  /** The samples of which two versions say different things, in order of name. */
  public static List<SampleDiff> between(RuleSet from, RuleSet to, Checker checker) {
    List<SampleDiff> differences = new ArrayList<>();
    for (Map.Entry<String, FactSet> sample : Papers.SHIPPED.entrySet()) {
      FactSet facts = sample.getValue();
      ReportDiff difference =
          ReportDiff.between(
              checker.check(facts, from, facts.businessDate(), null),
              checker.check(facts, to, facts.businessDate(), null));
      if (!difference.same()) {
        differences.add(new SampleDiff(sample.getKey(), difference));
      }
    }
    return List.copyOf(differences);
  }

  /** The samples, read when first needed. */
  private static final class Papers {
    static final SortedMap<String, FactSet> SHIPPED =
        ShippedFolder.open("samples", "README.md", Papers::in);

    private static SortedMap<String, FactSet> in(Path folder) throws IOException {
      SortedMap<String, FactSet> papers = new TreeMap<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String name = file.getFileName().toString();
          if (name.endsWith(ENDING)) {
            papers.put(name.substring(0, name.length() - ENDING.length()), read(file));
          }
        }
      }
      return papers;
    }

    private static FactSet read(Path file) throws IOException {
      try (InputStream body = Files.newInputStream(file)) {
        return new SubmissionReader().read(body, IntakeLimits.STANDARD).facts();
      }
    }
  }
}
