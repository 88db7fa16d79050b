package org.guiju.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guiju.facts.Fact;

/** Bodies for tests, written with single quotes. */
final class Submissions {
  static final String HEADER = "'header': {'fiscalYear': 2024, 'region': '福建省'}";

  private Submissions() {}

  static IntakeResult read(String body) {
    return read(body, IntakeLimits.STANDARD);
  }

  static IntakeResult read(String body, IntakeLimits limits) {
    return read(body.replace('\'', '"'), StandardCharsets.UTF_8, limits);
  }

  static IntakeResult read(String body, Charset charset, IntakeLimits limits) {
    return new SubmissionReader().read(new ByteArrayInputStream(body.getBytes(charset)), limits);
  }

  /** A submission of {@code kind} with the header of a province and the fields given. */
  static IntakeResult readKind(String kind, String fields) {
    return read("{'kind': '" + kind + "', " + HEADER + ", " + fields + "}");
  }

  /** An allocation plan with one row, which holds {@code fields} besides its name. */
  static IntakeResult readRow(String fields) {
    return readKind(
        "allocation-plan",
        "'unit': '万元', 'rows': [{'regionName': '宁德'"
            + (fields.isEmpty() ? "" : ", " + fields)
            + "}]");
  }

  /** An allocation plan with these rows. */
  static IntakeResult readRows(String... rows) {
    return readKind("allocation-plan", "'rows': [" + String.join(", ", rows) + "]");
  }

  /** A submission whose header holds {@code fields} besides the required ones. */
  static IntakeResult readHeader(String fields) {
    return read(
        "{'kind': 'management-measure', 'header': {'fiscalYear': 2024, 'region': '漳州市', "
            + fields
            + "}}");
  }

  static List<String> codes(IntakeResult result) {
    return result.problems().stream().map(IntakeProblem::code).toList();
  }

  static List<String> pointers(IntakeResult result) {
    return result.problems().stream().map(IntakeProblem::pointer).toList();
  }

  static String message(IntakeResult result) {
    return result.problems().get(0).message();
  }

  static <T extends Fact> List<T> facts(IntakeResult result, Class<T> type) {
    if (!result.isReadable()) {
      throw new AssertionError("refused: " + result.problems());
    }
    return result.facts().facts().stream().filter(type::isInstance).map(type::cast).toList();
  }

  static <T extends Fact> T only(IntakeResult result, Class<T> type) {
    List<T> found = facts(result, type);
    if (found.size() != 1) {
      throw new AssertionError(type.getSimpleName() + ": " + found);
    }
    return found.get(0);
  }
}
