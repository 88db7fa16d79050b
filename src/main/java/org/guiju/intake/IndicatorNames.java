package org.guiju.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.facts.Indicator;
import org.guiju.facts.PerformanceDeclaration;
import org.guiju.facts.indicator.IndicatorNouns;

/**
 * Joins names that were split over two rows when a table was flattened: the target stands in the
 * first row, the rest of the name alone in the next. A row without a target may as well be one
 * whose target was forgotten, so rows are joined only when the joined name is known from another
 * row, or when the first part cannot stand by itself.
 */
final class IndicatorNames {
  private static final Pattern CANNOT_END =
      Pattern.compile(".*(及时|按时|准时|有效|严格|的|和|与|及|或|并|未|不|因|、|，|,|（|\\()$");
  private static final Pattern CANNOT_BEGIN = Pattern.compile("([的、，,）)].*|率|数|量|度|数量|情况)$");

  private final Set<String> known;

  /**
   * @param tables all tables of the paper, for the names they know
   */
  IndicatorNames(List<PerformanceDeclaration> tables) {
    known =
        tables.stream()
            .flatMap(table -> table.indicators().stream())
            .filter(row -> row.name() != null)
            .map(row -> IndicatorNouns.key(row.name()))
            .collect(Collectors.toSet());
  }

  /** The full name for each row; null for a row without a name and for a mere continuation. */
  List<String> fullNames(List<Indicator> rows) {
    List<String> names = new ArrayList<>(rows.size());
    int head = -1;
    for (int i = 0; i < rows.size(); i++) {
      Indicator row = rows.get(i);
      if (head >= 0 && continues(row, names.get(head))) {
        names.set(head, names.get(head).strip() + row.name().strip());
        names.add(null);
      } else {
        names.add(row.name());
        head = row.name() != null && row.targetText() != null ? i : -1;
      }
    }
    return names;
  }

  private boolean continues(Indicator row, String begun) {
    boolean nameOnly =
        row.name() != null
            && row.targetText() == null
            && row.level1() == null
            && row.level2() == null;
    return nameOnly
        && (known.contains(IndicatorNouns.key(begun + row.name()))
            || CANNOT_END.matcher(begun.strip()).matches()
            || CANNOT_BEGIN.matcher(row.name().strip()).matches()
            || isBracketOpen(begun));
  }

  private static boolean isBracketOpen(String text) {
    long open = text.chars().filter(c -> c == '（' || c == '(').count();
    long closed = text.chars().filter(c -> c == '）' || c == ')').count();
    return open > closed;
  }
}
