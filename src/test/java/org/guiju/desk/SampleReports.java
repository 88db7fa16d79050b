package org.guiju.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;

/** The shipped sample papers and their reports. */
public final class SampleReports {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  private SampleReports() {}

  /** Names of all samples, without {@code .json}. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The facts of a sample. */
  public static FactSet facts(String name) {
    try (InputStream body = Files.newInputStream(SAMPLES.resolve(name + ".json"))) {
      IntakeResult intake = new SubmissionReader().read(body, IntakeLimits.STANDARD);
      if (!intake.isReadable()) {
        throw new AssertionError(name + ": " + intake.problems());
      }
      return intake.facts();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The report of a sample on its own day. */
  public static CheckReport report(String name) {
    FactSet facts = facts(name);
    return ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
  }
}
