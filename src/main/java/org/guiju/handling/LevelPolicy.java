package org.guiju.handling;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guiju.findings.Severity;

/**
 * Which level a doubt has, by severity and beginning of the rule id; the longest beginning decides.
 */
public final class LevelPolicy {
  private static final Pattern ENTRY =
      Pattern.compile("(?:([A-Z0-9-]+):)?(VIOLATION|WARNING|ADVISORY)=(red|orange|yellow|blue)");

  private final List<Entry> entries;

  /**
   * One line of the settings.
   *
   * @param prefix how the rule id begins; empty for every rule
   * @param severity severity of the finding
   * @param level level of such a doubt
   */
  public record Entry(String prefix, Severity severity, Level level) {
    private static Entry parse(String text) {
      Matcher parts = ENTRY.matcher(text.strip());
      if (!parts.matches()) {
        throw new IllegalArgumentException(
            "level `%s` is not written as [RULE-PREFIX:]SEVERITY=red|orange|yellow|blue"
                .formatted(text));
      }
      String prefix = parts.group(1) == null ? "" : parts.group(1);
      return new Entry(
          prefix, Severity.valueOf(parts.group(2)), Level.of(parts.group(3)).orElseThrow());
    }

    private String prefixAndSeverity() {
      return prefix + ":" + severity;
    }

    private boolean covers(String ruleId, Severity given) {
      return severity == given && ruleId.startsWith(prefix);
    }
  }

  private LevelPolicy(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads the settings, such as {@code VIOLATION=red} or {@code EXP-002:WARNING=orange}.
   *
   * @throws IllegalArgumentException when one cannot be read, or a severity has no level
   */
  public static LevelPolicy of(List<String> settings) {
    List<Entry> entries =
        settings.stream()
            .map(Entry::parse)
            .sorted(Comparator.comparing(entry -> -entry.prefix().length()))
            .toList();
    for (Severity severity : Severity.values()) {
      if (entries.stream().noneMatch(entry -> entry.covers("", severity))) {
        throw new IllegalArgumentException(
            "level of %s is missing, write for example %s=blue".formatted(severity, severity));
      }
    }
    long different = entries.stream().map(Entry::prefixAndSeverity).distinct().count();
    if (different < entries.size()) {
      throw new IllegalArgumentException("a level is given twice in " + settings);
    }
    return new LevelPolicy(entries);
  }

  public Level of(String ruleId, Severity severity) {
    return entries.stream()
        .filter(entry -> entry.covers(ruleId, severity))
        .findFirst()
        .map(Entry::level)
        .orElseThrow();
  }

  /** The entries in the order in which they are tried. */
  public List<Entry> entries() {
    return entries;
  }
}
