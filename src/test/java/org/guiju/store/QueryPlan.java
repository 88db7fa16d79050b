package org.guiju.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the database would run a statement.
 *
 * @param walked tables it would read from end to end
 * @param sifted tables it would go through in the order of an index with a condition that the index
 *     does not know: right for what most rows meet, and slow for what few do
 * @param indexes indexes it would use
 * @param rows how many rows it expects
 */
record QueryPlan(Set<String> walked, Set<String> sifted, Set<String> indexes, long rows) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What {@code explain} answers. */
  static QueryPlan of(PreparedStatement explain) throws SQLException, IOException {
    try (ResultSet row = explain.executeQuery()) {
      row.next();
      JsonNode top = JSON.readTree(row.getString(1)).get(0).get("Plan");
      QueryPlan plan =
          new QueryPlan(
              new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), top.get("Plan Rows").asLong());
      plan.add(top);
      return plan;
    }
  }

  private void add(JsonNode node) {
    String type = node.get("Node Type").asText();
    if (type.endsWith("Seq Scan")) {
      walked.add(node.get("Relation Name").asText());
    }
    if (type.startsWith("Index") && !node.has("Index Cond") && node.has("Filter")) {
      sifted.add(node.get("Relation Name").asText());
    }
    if (node.has("Index Name")) {
      indexes.add(node.get("Index Name").asText());
    }
    node.path("Plans").forEach(this::add);
  }
}
