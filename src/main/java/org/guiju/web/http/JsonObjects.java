package org.guiju.web.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Opens JSON objects strictly: nothing after the end, no field twice. */
final class JsonObjects {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonObjects() {}

  /**
   * Opens a body.
   *
   * @throws RefusedException when it is not a JSON object
   */
  static BodyFields open(byte[] body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      if (root.isObject()) {
        return new BodyFields(root, "", new BodyProblems());
      }
    } catch (JacksonException broken) {
      throw notJson(broken);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    throw refused("not-an-object", null, null, "提交的内容应为一个 JSON 对象，以 { 开始，以 } 结束。");
  }

  private static RefusedException notJson(JacksonException broken) {
    boolean placed = broken.getLocation() != null && broken.getLocation().getLineNr() > 0;
    Integer line = placed ? broken.getLocation().getLineNr() : null;
    Integer column = placed ? broken.getLocation().getColumnNr() : null;
    String message =
        "提交的内容不是完整的 JSON%s。请检查引号、逗号和括号，同名字段只写一次。"
            .formatted(placed ? "，错在第 %d 行第 %d 列附近".formatted(line, column) : "");
    return refused("not-json", line, column, message);
  }

  private static RefusedException refused(
      String code, Integer line, Integer column, String message) {
    return BodyProblems.refused(
        List.of(new Problem.Item("request." + code, null, null, "", line, column, message)));
  }
}
