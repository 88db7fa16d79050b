package org.guiju.rules.guard;

import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * How large a rule may be. The engine's parser and compiler recurse into brackets, take hours over
 * thousands of constraints, and make a rule of its own of every way through the alternatives. The
 * bounds are far above what any rule of the tree needs.
 */
final class SourceSize {
  private static final int LONGEST = 400_000;
  private static final int DEEPEST = 60;
  private static final int MOST_RULES = 400;
  private static final int MOST_CONDITIONS = 400;
  private static final int LONGEST_CONSTRAINT = 2_000;
  private static final int MOST_ALTERNATIVES = 64;

  private int conditions;
  private boolean oversized;

  private SourceSize() {}

  /** True when the text is short and flat enough to be parsed. */
  static boolean isParsable(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '(' || sign == '[' || sign == '{') {
        depth++;
      } else if ((sign == ')' || sign == ']' || sign == '}') && depth > 0) {
        depth--;
      }
      if (depth > DEEPEST) {
        return false;
      }
    }
    return text.length() <= LONGEST;
  }

  /** True when the rules are few and small enough to be compiled. */
  static boolean isCompilable(List<RuleDescr> rules) {
    return rules.size() <= MOST_RULES
        && rules.stream().allMatch(rule -> new SourceSize().isBounded(rule.getLhs()));
  }

  private boolean isBounded(BaseDescr condition) {
    return alternatives(condition) <= MOST_ALTERNATIVES
        && conditions <= MOST_CONDITIONS
        && !oversized;
  }

  /**
   * Ways through the alternatives of {@code descr}; anything above the bound counts as just above.
   */
  private long alternatives(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return pattern(pattern);
    }
    conditions++;
    if (descr instanceof AccumulateDescr accumulate) {
      return alternatives(accumulate.getInput());
    }
    if (!(descr instanceof ConditionalElementDescr composed)) {
      return 1;
    }
    boolean or = descr instanceof OrDescr;
    long ways = or ? 0 : 1;
    for (Object child : composed.getDescrs()) {
      long more = alternatives((BaseDescr) child);
      ways = Math.min(MOST_ALTERNATIVES + 1L, or ? ways + more : ways * more);
    }
    return ways;
  }

  private long pattern(PatternDescr pattern) {
    conditions += 1 + pattern.getDescrs().size();
    oversized |=
        pattern.getDescrs().stream().anyMatch(d -> d.getText().length() > LONGEST_CONSTRAINT);
    return pattern.getSource() == null ? 1 : alternatives(pattern.getSource());
  }
}
