package org.guiju.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.FactSet;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;
import org.guiju.rules.RuleProblem;

/**
 * An example with the places of what it states.
 *
 * @param example the example
 * @param given what it states itself
 * @param base what all examples of the file share
 */
record PlacedCase(RuleCase example, YamlNode given, YamlNode base) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Its facts; empty, with problems added, when the paper cannot be read. */
  Optional<FactSet> facts(List<RuleProblem> problems) {
    IntakeResult intake =
        new SubmissionReader().read(new ByteArrayInputStream(body()), IntakeLimits.STANDARD);
    intake.problems().forEach(problem -> problems.add(inFile(problem)));
    return Optional.ofNullable(intake.facts());
  }

  private byte[] body() {
    try {
      return JSON.writeValueAsBytes(example.submission());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private RuleProblem inFile(IntakeProblem problem) {
    Optional<YamlNode> own = at(given, problem);
    Optional<YamlNode> shared = at(base, problem);
    boolean isShared = own.isEmpty() && shared.isPresent();
    Optional<YamlNode> place = isShared ? shared : own;
    return new RuleProblem(
        example.file(),
        place.map(YamlNode::line).orElse(example.line()),
        place.map(YamlNode::column).orElse(example.column()),
        example.ruleId(),
        // the same for all examples, so that it is said once
        (isShared ? "各示例共用的 base 不能读取：" : "示例“" + example.name() + "”不能读取：") + problem.message());
  }

  private static Optional<YamlNode> at(YamlNode paper, IntakeProblem problem) {
    return problem.pointer().isEmpty() ? Optional.empty() : paper.at(problem.pointer());
  }
}
