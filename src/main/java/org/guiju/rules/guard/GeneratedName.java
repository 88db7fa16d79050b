package org.guiju.rules.guard;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of class that the model generator writes, told by their names. Names carry hashes of
 * the rule text, so the lists of the scan speak of kinds.
 */
enum GeneratedName {
  LAMBDA("guiju/(?:\\w+/)*P\\w\\w/Lambda(?:Predicate|Extractor|Consequence)" + Hash.SHAPE),
  RULES("guiju/(?:\\w+/)*Rules" + Hash.SHAPE),
  RULE_METHODS("guiju/(?:\\w+/)*Rules" + Hash.SHAPE + "RuleMethods\\d+"),
  METADATA("guiju/(?:\\w+/)*DomainClassesMetadata" + Hash.SHAPE),
  METADATA_OF("guiju/(?:\\w+/)*DomainClassesMetadata" + Hash.SHAPE + "\\$\\w+_Metadata"),
  PROJECT("org/drools/project/model/ProjectModel_\\w+");

  private static final Pattern REGEX_FIELD = Pattern.compile("regexp_" + Hash.SHAPE);

  private final Pattern shape;

  GeneratedName(String shape) {
    this.shape = Pattern.compile(shape);
  }

  private static final class Hash {
    private static final String SHAPE = "[0-9A-F]{32}";
  }

  /** The kind of the class with this internal name; empty when the generator writes no such. */
  static Optional<GeneratedName> of(String internalName) {
    return Arrays.stream(values())
        .filter(kind -> kind.shape.matcher(internalName).matches())
        .findFirst();
  }

  /** A method name without what the rule text put into it. */
  String method(String name, boolean bridge) {
    if (this == LAMBDA && bridge) {
      return "bridge";
    }
    if (this == RULE_METHODS && name.startsWith("rule_")) {
      return "rule";
    }
    return this == RULES && name.matches("getRulesList\\d+") ? "getRulesList" : name;
  }

  /** A field name without what the rule text put into it. */
  String field(String name) {
    if (this == METADATA && name.endsWith("_Metadata_INSTANCE")) {
      return "INSTANCE";
    }
    return this == LAMBDA && REGEX_FIELD.matcher(name).matches() ? "regexp" : name;
  }
}
