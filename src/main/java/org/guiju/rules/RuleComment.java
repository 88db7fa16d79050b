package org.guiju.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment on top of a rule file: what only a person can say of a rule.
 *
 * @param explanations its paragraphs: the article paraphrased, how it is read
 * @param reasons why the statements of the file weigh what they weigh
 */
public record RuleComment(List<String> explanations, List<WeightReason> reasons) {
  private static final Pattern COMMENT = Pattern.compile("\\A\\s*/\\*(.*?)\\*/", Pattern.DOTALL);

  /** The comment of {@code file}; without paragraphs when there is none on top. */
  public static RuleComment of(String file) {
    RuleComment comment = new RuleComment(new ArrayList<>(), new ArrayList<>());
    Matcher top = COMMENT.matcher(file);
    if (top.find()) {
      comment.read(top.group(1), TextPlace.of(file, top.start(1)).line());
    }
    return comment;
  }

  /** Lines belong together until one ends a sentence or begins a reason. */
  private void read(String text, int firstLine) {
    StringBuilder current = new StringBuilder();
    int line = firstLine;
    int start = firstLine;
    for (String printed : text.lines().toList()) {
      String words = printed.strip().replaceFirst("^\\*\\s*", "");
      if (WeightReason.begins(words)) {
        add(current, start);
      }
      if (current.isEmpty()) {
        start = line;
      }
      current.append(words);
      if (words.isEmpty() || words.endsWith("。")) {
        add(current, start);
      }
      line++;
    }
    add(current, start);
  }

  private void add(StringBuilder paragraph, int line) {
    if (!paragraph.isEmpty()) {
      Optional<WeightReason> reason = WeightReason.of(paragraph.toString(), line);
      reason.ifPresentOrElse(reasons::add, () -> explanations.add(paragraph.toString()));
      paragraph.setLength(0);
    }
  }
}
