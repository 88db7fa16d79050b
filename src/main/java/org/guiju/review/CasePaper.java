package org.guiju.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Puts the paper of an example together. */
final class CasePaper {
  private CasePaper() {}

  /** {@code base} with the fields of {@code change} over it: objects merge, lists are replaced. */
  static JsonNode merged(JsonNode base, JsonNode change) {
    if (!(change instanceof ObjectNode to)) {
      return change;
    }
    ObjectNode result =
        base instanceof ObjectNode from ? from.deepCopy() : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : to.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
      }
    }
    return result;
  }
}
