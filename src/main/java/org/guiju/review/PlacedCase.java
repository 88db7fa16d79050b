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
    Optional<YamlNode> place = given.at(problem.pointer());
    place = place.isPresent() ? place : base.at(problem.pointer());
    place = problem.pointer().isEmpty() ? Optional.empty() : place;
    return new RuleProblem(
        example.file(),
        place.map(YamlNode::line).orElse(example.line()),
        place.map(YamlNode::column).orElse(example.column()),
        example.ruleId(),
        "示例“" + example.name() + "”不能读取：" + problem.message());
  }
}
