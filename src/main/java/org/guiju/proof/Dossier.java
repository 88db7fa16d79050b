package org.guiju.proof;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.archive.Content;
import org.guiju.rules.RuleFiles;

/**
 * A report with all it rests on, by file name.
 *
 * @param parts contents by name; what could not be had is not among them
 */
public record Dossier(SortedMap<String, Content> parts) {
  static final String CERTIFICATE = "certificate.json";
  static final String KEY = "public-key.pem";
  static final String SUBMISSION = "submission.json";
  static final String RELATED = "related.json";
  static final String REPORT = "report.json";
  static final String RULES = "rules/";

  public Dossier {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  Optional<Content> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /** The certificate; empty when it is missing or is none. */
  public Optional<Certificate> certificate() {
    return part(CERTIFICATE).flatMap(Certificate::read);
  }

  Optional<VerifyingKey> key() {
    return part(KEY).map(Content::text).flatMap(VerifyingKey::read);
  }

  /** The rule files by their path below the rules folder. */
  SortedMap<String, byte[]> rules() {
    SortedMap<String, byte[]> rules = new TreeMap<>();
    parts
        .tailMap(RULES)
        .forEach(
            (name, content) -> {
              if (name.startsWith(RULES)) {
                rules.put(name.substring(RULES.length()), content.bytes());
              }
            });
    return rules;
  }

  RuleFiles ruleFiles() {
    return RuleFiles.ofBytes(rules());
  }
}
