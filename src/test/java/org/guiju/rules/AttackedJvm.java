package org.guiju.rules;

import java.util.List;

/** Takes attacks in, in a JVM of its own, and says after each one that it is still there. */
final class AttackedJvm {
  private AttackedJvm() {}

  public static void main(String[] attacks) {
    for (String attack : attacks) {
      List<RuleProblem> problems = AttackTree.problems(AttackTree.text(attack));
      RuleSource unlinted = AttackTree.unlinted(AttackTree.text(attack));
      boolean compiled;
      try {
        KieCompiler.compile(List.of(unlinted)).values().forEach(AttackTree::run);
        compiled = true;
      } catch (KieCompiler.RefusedException refused) {
        compiled = false;
      }
      System.out.println("survived " + attack + " " + (!problems.isEmpty() && !compiled));
    }
  }
}
