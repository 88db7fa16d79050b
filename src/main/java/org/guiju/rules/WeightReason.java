package org.guiju.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.findings.Severity;

/**
 * Why the statements of a rule file weigh what they weigh, in the words of its author: {@code
 * 轻重：违反——条文写明……。} in the comment on top of the file.
 *
 * @param severity which of them; null when the line names none
 * @param words the reason itself; blank when nothing follows
 * @param line line in the file, from 1
 */
public record WeightReason(Severity severity, String words, int line) {
  private static final String MARK = "轻重：";
  private static final Pattern FORM =
      Pattern.compile(
          MARK
              + Arrays.stream(Severity.values())
                  .map(Severity::label)
                  .collect(Collectors.joining("|", "(", ")"))
              + "(?:——|：)(.*)");

  /** True when a reason begins with this line of a comment. */
  static boolean begins(String line) {
    return line.startsWith(MARK);
  }

  /** The reason in one paragraph of a comment; empty when it speaks of something else. */
  static Optional<WeightReason> of(String paragraph, int line) {
    if (!begins(paragraph)) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(paragraph);
    return Optional.of(
        form.matches()
            ? new WeightReason(severity(form.group(1)), form.group(2).strip(), line)
            : new WeightReason(null, "", line));
  }

  private static Severity severity(String label) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
