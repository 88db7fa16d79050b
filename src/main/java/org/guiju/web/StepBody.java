package org.guiju.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.rules.language.Spelling;

/**
 * What is said with a step in the life of a rule set. Read strictly: a mistyped {@code at} must not
 * put rules in force at once.
 *
 * @param reason why
 * @param at when an activation takes effect; null for at once
 * @param retroactive true when new rules may judge what was done before
 */
record StepBody(String reason, Instant at, boolean retroactive) {
  private static final Set<String> REASON = Set.of("reason");
  private static final Set<String> ACTIVATION = Set.of("reason", "at", "retroactive");
  private static final int LARGEST = 1 << 16;
  private static final int LONGEST_REASON = 1_000;
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** For the description of approvals and retirements. */
  @Schema(name = "RuleSetReason")
  record ReasonForm(@Schema(description = "理由", required = true) String reason) {}

  /** For the description of activations. */
  @Schema(name = "RuleSetActivation")
  record ActivationForm(
      @Schema(description = "启用时间，例如 2027-01-01 或 2027-01-01T08:00:00+08:00；不写为立即启用") String at,
      @Schema(description = "理由", required = true) String reason,
      @Schema(description = "新内容可以评判启用之前的资金；理由中须说明依据") Boolean retroactive) {}

  /** A reason and nothing else. */
  static StepBody reason(InputStream body) {
    return read(body, REASON, null);
  }

  /** All that an activation needs; days begin in {@code zone}. */
  static StepBody activation(InputStream body, ZoneId zone) {
    return read(body, ACTIVATION, zone);
  }

  private static StepBody read(InputStream body, Set<String> known, ZoneId zone) {
    JsonNode json = json(body);
    List<Problem.Item> problems = new ArrayList<>();
    if (!json.isObject()) {
      throw refused(List.of(item("", "内容应为 JSON 对象，例如 {\"reason\": \"按某号文修订\"}。")));
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problems.add(unknown(name, known));
              }
            });
    String reason = reason(json.path("reason"), problems);
    Instant at = zone == null ? null : at(json.path("at"), zone, problems);
    boolean retroactive = retroactive(json.path("retroactive"), problems);
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
    return new StepBody(reason, at, retroactive);
  }

  private static JsonNode json(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(List.of(item("", "内容超过 %d 字节。请精简理由。".formatted(LARGEST))));
      }
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException notJson) {
      throw refused(List.of(item("", "内容不是 JSON。请写成 {\"reason\": \"按某号文修订\"} 的样子。")));
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
  }

  private static Problem.Item unknown(String name, Set<String> known) {
    String shown = Parameters.quoted(name);
    return item(
        "/" + shown,
        "没有名为“%s”的字段。%s可用的是：%s。"
            .formatted(shown, Spelling.suggestion(shown, known), String.join("、", known)));
  }

  private static String reason(JsonNode node, List<Problem.Item> problems) {
    String reason = node.asText("").strip();
    if (!node.isTextual() || reason.isEmpty()) {
      problems.add(item("/reason", "没有写理由“reason”。请写明依据，例如所依据的文号，或为什么回到旧版本。"));
    } else if (reason.length() > LONGEST_REASON) {
      problems.add(
          item("/reason", "理由有 %d 个字，超过 %d 个。请精简。".formatted(reason.length(), LONGEST_REASON)));
    } else if (reason.indexOf('\0') >= 0) {
      problems.add(item("/reason", "理由中有不能保存的控制字符。请删去。"));
    }
    return reason;
  }

  private static Instant at(JsonNode node, ZoneId zone, List<Problem.Item> problems) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    String text = node.asText("").strip();
    try {
      return text.length() == "2027-01-01".length()
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException unreadable) {
      problems.add(
          item(
              "/at",
              "启用时间“at”填写为“%s”，不能识别。请写成 2027-01-01 或 2027-01-01T08:00:00+08:00；立即启用请不写。"
                  .formatted(Parameters.quoted(text))));
      return null;
    }
  }

  private static boolean retroactive(JsonNode node, List<Problem.Item> problems) {
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      problems.add(item("/retroactive", "“retroactive”应为 true 或 false，不加引号。"));
    }
    return node.asBoolean(false);
  }

  private static Problem.Item item(String pointer, String message) {
    return new Problem.Item("step.unreadable", null, null, pointer, null, null, message);
  }

  private static RefusedException refused(List<Problem.Item> problems) {
    return new RefusedException(
        Problem.of(
                400,
                "unreadable-step",
                "提交的内容有 %d 处问题".formatted(problems.size()),
                "没有办理。请按下列各条更正后重新提交。")
            .with(problems));
  }
}
