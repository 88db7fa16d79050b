package org.guiju.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.guiju.facts.Fact;
import org.guiju.facts.FactTypes.FactType;
import org.kie.api.KieBase;

/**
 * The statements of one document that concern one kind of submission, in the wording of one time,
 * compiled and ready to run.
 */
public final class Bundle {
  private final Map<String, Statement> byName;
  private final Map<String, Probe> probes;
  private final Set<Class<? extends Fact>> reads;
  private final KieBase base;

  private Bundle(List<Statement> statements, KieBase base) {
    this.base = base;
    this.byName = new LinkedHashMap<>();
    this.probes = new LinkedHashMap<>();
    for (Statement statement : statements) {
      byName.put(statement.name(), statement);
      probes.put(statement.name(), new Probe(statement, compiledPatterns(base, statement)));
    }
    this.reads =
        statements.stream()
            .flatMap(statement -> statement.patterns().stream())
            .map(PatternShape::type)
            .filter(java.util.Objects::nonNull)
            .map(FactType::type)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Bundle compile(List<Statement> statements, Map<String, String> texts)
      throws KieCompiler.RefusedException {
    return new Bundle(statements, KieCompiler.compile(BundleSource.of(statements, texts)));
  }

  private static List<Pattern> compiledPatterns(KieBase base, Statement statement) {
    RuleImpl rule = (RuleImpl) base.getRule("guiju", statement.name());
    if (rule == null) {
      throw new IllegalStateException("rule `" + statement.name() + "` was compiled away");
    }
    List<RuleConditionElement> children = rule.getLhs().getChildren();
    return children.stream().filter(Pattern.class::isInstance).map(Pattern.class::cast).toList();
  }

  /** The engine base, for sessions. */
  public KieBase base() {
    return base;
  }

  /** The statement of the engine rule called {@code name}. */
  public Statement statement(String name) {
    return byName.get(name);
  }

  public Collection<Statement> statements() {
    return byName.values();
  }

  /** What tells the reach of each statement, by name. */
  public Map<String, Probe> probes() {
    return probes;
  }

  /** Fact types that some statement looks at; no others need to enter the session. */
  public Set<Class<? extends Fact>> reads() {
    return reads;
  }
}
