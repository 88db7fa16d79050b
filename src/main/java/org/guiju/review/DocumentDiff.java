package org.guiju.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guiju.review.RuleSetDiff.DocumentChange;
import org.guiju.rules.RuleFiles;

/** What changed in the document.yaml files, field by field in the author's own terms. */
final class DocumentDiff {
  private static final String FILE = "/document.yaml";

  private DocumentDiff() {}

  static List<DocumentChange> between(RuleFiles from, RuleFiles to) {
    Map<String, String> before = documents(from);
    Map<String, String> after = documents(to);
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<DocumentChange> changes = new ArrayList<>();
    for (String id : ids) {
      if (!before.containsKey(id)) {
        changes.add(new DocumentChange(id, "document", null, title(after.get(id))));
      } else if (!after.containsKey(id)) {
        changes.add(new DocumentChange(id, "document", title(before.get(id)), null));
      } else if (!before.get(id).equals(after.get(id))) {
        TextDiff.of(fields(before.get(id)), fields(after.get(id)))
            .forEach(c -> changes.add(new DocumentChange(id, c.key(), c.old(), c.now())));
      }
    }
    return List.copyOf(changes);
  }

  private static Map<String, String> documents(RuleFiles files) {
    Map<String, String> documents = new TreeMap<>();
    files
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(FILE)) {
                documents.put(path.substring(0, path.length() - FILE.length()), text);
              }
            });
    return documents;
  }

  private static String title(String text) {
    return fields(text).getOrDefault("title", "");
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new TreeMap<>();
    new YamlReader(FILE, text, new ArrayList<>())
        .read()
        .ifPresent(document -> collect("", document, fields));
    return fields;
  }

  private static void collect(String path, YamlNode node, Map<String, String> fields) {
    if (node.isObject()) {
      String prefix = path.isEmpty() ? "" : path + ".";
      node.fields().forEach((name, field) -> collect(prefix + name, field.value(), fields));
    } else if (node.isList() && node.items().stream().allMatch(item -> item.scalar() != null)) {
      fields.put(path, String.join("、", node.items().stream().map(DocumentDiff::text).toList()));
    } else if (node.isList()) {
      for (int i = 0; i < node.items().size(); i++) {
        YamlNode item = node.items().get(i);
        String key = item.field("no").flatMap(YamlNode::text).orElse(String.valueOf(i));
        collect(path + "[" + key + "]", item, fields);
      }
    } else {
      fields.put(path, text(node));
    }
  }

  private static String text(YamlNode node) {
    return node.text().orElse("");
  }
}
