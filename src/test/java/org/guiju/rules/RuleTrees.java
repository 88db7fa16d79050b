package org.guiju.rules;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.findings.Severity;

/** Small rule trees for tests: one document, one rule. */
public final class RuleTrees {
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final SortedMap<String, byte[]> tables = new TreeMap<>();

  private RuleTrees() {
    texts.put("trial/document.yaml", "id: trial\ntitle: 试验文件\nscope: {}\n");
  }

  /** A tree of one document without rules. */
  public static RuleTrees aTree() {
    return new RuleTrees();
  }

  /** The same tree with other lines in document.yaml after id and title. */
  public RuleTrees document(String lines) {
    return document(lines, "trial");
  }

  /** The same tree with other lines in document.yaml, and another id on top of it. */
  public RuleTrees document(String lines, String id) {
    texts.put("trial/document.yaml", "id: " + id + "\ntitle: 试验文件\n" + lines);
    return this;
  }

  /** The same tree with a limits.yaml. */
  public RuleTrees limits(String yaml) {
    texts.put("trial/limits.yaml", yaml);
    return this;
  }

  /** The same tree with limits in {@code limits-trial.csv}. */
  public RuleTrees csv(String text) {
    texts.put("trial/limits-trial.csv", text);
    return this;
  }

  /** The same tree with one more spreadsheet. */
  public RuleTrees workbook(String path, byte[] content) {
    tables.put(path, content);
    return this;
  }

  /** The same tree with one more rule that points at {@code field} of {@code $it}. */
  public RuleTrees rule(String id, String severity, String when, String field) {
    return wording(id, "2020-01-01", severity, when, field);
  }

  /** The same tree with one more wording of a rule. */
  public RuleTrees wording(String id, String from, String severity, String when, String field) {
    return file(
        id,
        from,
        """
        /* 轻重：%s——试验。 */ rule "%s 试验规则"
            @Id("%s") @Article("第一条") @Severity("%s") @Message("%s") @Fix("请改正")
        when
            %s
        then
            findings.record($it.at("%s"));
        end
        """
            .formatted(
                label(severity),
                id,
                id,
                severity,
                when.contains("$given") ? "值为 {given}" : "有误",
                when,
                field));
  }

  /** Tests write severities that do not exist, too. */
  private static String label(String severity) {
    return Arrays.stream(Severity.values())
        .filter(known -> known.name().equals(severity))
        .map(Severity::label)
        .findFirst()
        .orElse("");
  }

  /** The same tree with one more rule file. */
  public RuleTrees file(String id, String from, String drl) {
    texts.put("trial/" + id + "-x/from-" + from + ".drl", drl);
    return this;
  }

  /** The files of the tree. */
  public RuleFiles files() {
    return new RuleFiles(texts, tables, List.of());
  }

  /** The compiled rule set. */
  public RuleSet read() {
    return RuleSetReader.read(files());
  }
}
