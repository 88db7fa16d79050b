package org.guiju.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.guiju.intake.JsonValue.ObjectValue;

/**
 * Facts of other papers that come from elsewhere than the submission.
 *
 * @param json its field {@code related}, as a JSON object
 */
record RelatedText(String json, IntakeLimits limits) {

  /**
   * The submission with these facts in it; empty when they cannot be read.
   *
   * @param together what becomes of facts that it gives itself and of these
   */
  Optional<ObjectValue> into(
      ObjectValue submission, BinaryOperator<JsonValue> together, Problems problems) {
    ByteArrayInputStream text = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return new JsonTreeReader(limits, problems)
        .read(text)
        .map(
            found -> {
              Map<String, JsonValue> fields = new LinkedHashMap<>(submission.fields());
              fields.merge(SubmissionReader.RELATED, found, together);
              return new ObjectValue(submission.line(), submission.column(), fields);
            });
  }
}
