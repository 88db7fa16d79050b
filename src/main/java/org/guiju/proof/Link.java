package org.guiju.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.archive.StoredReport;
import org.guiju.facts.Sha256;

/**
 * What one link of the chain states. Hashes are SHA-256, 64 digits.
 *
 * @param sequence running number in the chain, from 1
 * @param previousSha256 hash of the link before; 64 zeros for the first
 * @param submission number of the submission
 * @param submissionSha256 hash of its canonical form
 * @param contentSha256 hash of its bytes as they were sent
 * @param report running number among the reports of that submission
 * @param reportSha256 hash of the report as it was answered
 * @param relatedSha256 hash of the related facts it rests on
 * @param ruleSetSha256 hash of the rule files it rests on
 * @param engine program and rule engine that made it
 * @param asOf day whose wording of the rules was applied
 * @param knownAt day whose knowledge of the rules was applied; null for all that was known
 * @param cause later paper that made the submission judged again; null otherwise
 * @param checkedAt when the report was stored
 * @param sealedAt when the link was made
 */
public record Link(
    long sequence,
    String previousSha256,
    long submission,
    String submissionSha256,
    String contentSha256,
    int report,
    String reportSha256,
    String relatedSha256,
    String ruleSetSha256,
    String engine,
    LocalDate asOf,
    LocalDate knownAt,
    Long cause,
    Instant checkedAt,
    Instant sealedAt) {
  /** What stands in the first link for the one before. */
  public static final String NOTHING_BEFORE = "0".repeat(64);

  private static final String FORMAT = "guiju-link-v1";
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * A report that is to be linked.
   *
   * @param report the report
   * @param submissionSha256 hash of the canonical form of its submission
   * @param contentSha256 hash of the bytes of its submission
   */
  public record Subject(StoredReport report, String submissionSha256, String contentSha256) {}

  /** Where a link stands and when it is made. */
  public record Place(long sequence, String previousSha256, Instant sealedAt) {}

  static Link of(Place place, Subject subject) {
    StoredReport report = subject.report();
    return new Link(
        place.sequence(),
        place.previousSha256(),
        report.submission(),
        subject.submissionSha256(),
        subject.contentSha256(),
        report.n(),
        report.sha256(),
        report.relatedSha256(),
        report.ruleSetSha256(),
        report.engine(),
        report.asOf(),
        report.knownAt(),
        report.cause(),
        report.checkedAt().toInstant(),
        place.sealedAt());
  }

  Place place() {
    return new Place(sequence, previousSha256, sealedAt);
  }

  /** Every field as it is hashed, in that order. */
  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("sequence", String.valueOf(sequence));
    fields.put("previousSha256", previousSha256);
    fields.put("submission", String.valueOf(submission));
    fields.put("submissionSha256", submissionSha256);
    fields.put("contentSha256", contentSha256);
    fields.put("report", String.valueOf(report));
    fields.put("reportSha256", reportSha256);
    fields.put("relatedSha256", relatedSha256);
    fields.put("ruleSetSha256", ruleSetSha256);
    fields.put("engine", engine);
    fields.put("asOf", String.valueOf(asOf));
    fields.put("knownAt", knownAt == null ? "" : knownAt.toString());
    fields.put("cause", cause == null ? "" : cause.toString());
    fields.put("checkedAt", MICROSECONDS.format(checkedAt));
    fields.put("sealedAt", MICROSECONDS.format(sealedAt));
    return fields;
  }

  /** The canonical text: the name of the format, then one line {@code name=value} a field. */
  String text() {
    return fields().entrySet().stream()
        .map(field -> field.getKey() + "=" + line(field.getValue()) + "\n")
        .collect(Collectors.joining("", FORMAT + "\n", ""));
  }

  /** A value cannot pretend to be another line. */
  private static String line(String value) {
    return String.valueOf(value).replace('\n', ' ').replace('\r', ' ');
  }

  /** Hash over the canonical text in UTF-8. */
  public String sha256() {
    return new Sha256().add(text()).hex();
  }

  /** Names of the fields that {@code other} states otherwise. */
  List<String> differences(Link other) {
    Map<String, String> theirs = other.fields();
    return fields().entrySet().stream()
        .filter(field -> !String.valueOf(field.getValue()).equals(theirs.get(field.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
