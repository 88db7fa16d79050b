package org.guiju.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.checker.Checker;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Severity;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;

/** Reads the examples beside the rules, and tries rules on them. */
public final class RuleCases {
  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FIELDS =
      Set.of("name", "as-of", "given", "expect", "severity", "at", "count");

  private RuleCases() {}

  /**
   * All examples of a rule tree, in order of file.
   *
   * @throws IllegalArgumentException naming the file when one cannot be read
   */
  public static List<RuleCase> of(RuleFiles files) {
    List<RuleCase> cases = new ArrayList<>();
    files
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith("/cases.yaml")) {
                cases.addAll(read(path, text));
              }
            });
    return cases;
  }

  private static List<RuleCase> read(String path, String text) {
    String folder = Path.of(path).getParent().getFileName().toString();
    String ruleId = folder.substring(0, Math.min(folder.length(), folder.indexOf('-') + 4));
    try {
      JsonNode file = YAML.readTree(text);
      List<RuleCase> cases = new ArrayList<>();
      for (JsonNode entry : file.path("cases")) {
        cases.add(ruleCase(ruleId, path, file.path("base"), entry));
      }
      return cases;
    } catch (JsonProcessingException | IllegalArgumentException broken) {
      throw new IllegalArgumentException(path + ": " + broken.getMessage(), broken);
    }
  }

  private static RuleCase ruleCase(String ruleId, String path, JsonNode base, JsonNode entry) {
    entry
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("unknown field `" + name + "`");
              }
            });
    List<String> at = null;
    if (entry.has("at")) {
      at = new ArrayList<>();
      for (JsonNode pointer : entry.get("at")) {
        at.add(pointer.asText());
      }
    }
    return new RuleCase(
        ruleId,
        path,
        entry.path("name").asText(),
        entry.has("as-of") ? LocalDate.parse(entry.get("as-of").asText()) : null,
        merged(base, entry.path("given")),
        Outcome.valueOf(entry.path("expect").asText()),
        entry.has("severity") ? Severity.valueOf(entry.get("severity").asText()) : null,
        at,
        entry.has("count") ? entry.get("count").asLong() : null);
  }

  /** {@code base} with the fields of {@code change} over it: objects merge, lists are replaced. */
  private static JsonNode merged(JsonNode base, JsonNode change) {
    if (!(base instanceof ObjectNode from) || !(change instanceof ObjectNode to)) {
      return change.isMissingNode() ? base : change;
    }
    ObjectNode result = from.deepCopy();
    for (Map.Entry<String, JsonNode> field : to.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
      }
    }
    return result;
  }

  /**
   * Tries one example.
   *
   * @return what differs from the expectation, in a sentence for the author; null when nothing does
   */
  public static String differenceOf(RuleCase example, RuleSet rules, Checker checker)
      throws JsonProcessingException {
    byte[] body = JSON.writeValueAsBytes(example.submission());
    IntakeResult intake =
        new SubmissionReader().read(new ByteArrayInputStream(body), IntakeLimits.STANDARD);
    if (!intake.isReadable()) {
      return "示例不能读取：" + intake.problems();
    }
    FactSet facts = intake.facts();
    LocalDate day = example.asOf() == null ? facts.businessDate() : example.asOf();
    CheckReport report = checker.check(facts, rules, day, null);
    RuleOutcome outcome =
        report.rules().stream()
            .filter(rule -> rule.ruleId().equals(example.ruleId()))
            .findFirst()
            .orElse(null);
    if (outcome == null) {
      return "没有规则 " + example.ruleId();
    }
    List<Finding> findings =
        report.findings().stream()
            .filter(finding -> finding.ruleId().equals(example.ruleId()))
            .toList();
    return difference(example, outcome, findings);
  }

  private static String difference(RuleCase example, RuleOutcome outcome, List<Finding> findings) {
    if (outcome.outcome() != example.expect()) {
      return "应为 " + example.expect() + "，实为 " + outcome.outcome() + "：" + outcome + findings;
    }
    if (example.severity() != null && findings.get(0).severity() != example.severity()) {
      return "轻重应为 " + example.severity() + "，实为 " + findings.get(0).severity();
    }
    List<String> at = findings.stream().map(finding -> finding.location().pointer()).toList();
    if (example.at() != null && !at.equals(example.at())) {
      return "位置应为 " + example.at() + "，实为 " + at;
    }
    if (example.count() != null && example.count() != findings.size()) {
      return "应有 " + example.count() + " 条，实有 " + findings.size() + " 条：" + at;
    }
    return null;
  }
}
