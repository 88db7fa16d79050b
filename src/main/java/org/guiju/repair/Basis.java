package org.guiju.repair;

/**
 * What a relation of figures rests on.
 *
 * @param ruleId rule that asks for it; null where no rule does and it only vouches for its figures
 * @param at JSON pointer that a finding of that rule names
 * @param words the relation in words, e.g. 本次下达合计＝各行之和
 * @param outside true when one side of it stands in another paper
 */
record Basis(String ruleId, String at, String words, boolean outside) {
  static Basis rule(String ruleId, String at, String words) {
    return new Basis(ruleId, at, words, false);
  }

  /** A relation to a figure of another paper, asked for by a rule. */
  static Basis outside(String ruleId, String at, String words) {
    return new Basis(ruleId, at, words, true);
  }

  /** A relation that no rule asks for; where it holds, it vouches for its figures. */
  static Basis witness(String words) {
    return new Basis(null, "", words, true);
  }
}
