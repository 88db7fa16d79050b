package org.guiju.rules;

import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * One rule file, compiled: what the engine needs to build any choice of its rules into a base.
 *
 * @param model the model of the whole file
 * @param rules models of its rules by name
 * @param classes its generated classes by name, scanned and woven
 */
record CompiledFile(Model model, Map<String, Rule> rules, Map<String, byte[]> classes) {
  /**
   * Loads the generated classes of one file.
   *
   * @param packageName engine package of the file
   * @param classes generated classes by name
   */
  static CompiledFile load(String packageName, Map<String, byte[]> classes) {
    RuleClasses loader = new RuleClasses(classes);
    String rulesClass =
        classes.keySet().stream()
            .filter(name -> name.matches(packageName + "\\.Rules[0-9A-F]+"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(packageName + " has no rules"));
    try {
      Model model = (Model) loader.loadClass(rulesClass).getDeclaredConstructor().newInstance();
      Map<String, Rule> rules = new TreeMap<>();
      model.getRules().forEach(rule -> rules.put(rule.getName(), rule));
      return new CompiledFile(model, rules, classes);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
