package org.guiju.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleProblem;

/**
 * All examples of a rule tree. A rule exists only with examples that show it pass, report, meet its
 * boundary and lack something it needs.
 */
public final class CaseBook {
  private static final Pattern FILE =
      Pattern.compile("(.*/)?(([A-Z]{2,6}-\\d{3})-[^/]+/)(cases\\.yaml|[^/]+\\.drl)");
  private static final String CASES = "cases.yaml";

  private final Map<String, List<PlacedCase>> byFile = new TreeMap<>();
  private final List<Excuse> excuses = new ArrayList<>();
  private final List<RuleProblem> problems = new ArrayList<>();

  private CaseBook() {}

  /** Reads the examples of {@code files}. */
  public static CaseBook of(RuleFiles files) {
    CaseBook book = new CaseBook();
    Set<String> ruleFolders = new TreeSet<>();
    files.texts().keySet().forEach(path -> book.collectFolder(path, ruleFolders));
    files.texts().forEach((path, text) -> book.readFile(path, text, ruleFolders));
    ruleFolders.stream()
        .filter(folder -> !files.texts().containsKey(folder + CASES))
        .forEach(book::reportWithout);
    return book;
  }

  /** The examples in one file at {@code path}; those that cannot be read are left out. */
  public static List<RuleCase> in(String path, String text) {
    CaseFile file = new CaseFile(ruleId(path), path, text, new ArrayList<>());
    file.read();
    return file.cases().stream().map(PlacedCase::example).toList();
  }

  /** The examples in order of file and line; those that cannot be read are left out. */
  public List<RuleCase> cases() {
    return byFile.values().stream().flatMap(List::stream).map(PlacedCase::example).toList();
  }

  /** What rules go without, and why. */
  public List<Excuse> excuses() {
    return List.copyOf(excuses);
  }

  /** What is wrong with the files, and which examples are lacking. */
  public List<RuleProblem> problems() {
    return List.copyOf(problems);
  }

  /** The examples by file, with their places. */
  Map<String, List<PlacedCase>> byFile() {
    return byFile;
  }

  /** Id of the rule whose folder {@code path} lies in, or null. */
  static String ruleId(String path) {
    Matcher file = FILE.matcher(path);
    return file.matches() ? file.group(3) : null;
  }

  private void collectFolder(String path, Set<String> folders) {
    if (path.endsWith(".drl")) {
      if (ruleId(path) == null) {
        problems.add(
            new RuleProblem(path, 0, 0, null, "规则文件应放在以规则编号开头的文件夹中，例如 ALLOC-001-totals/。"));
      } else {
        folders.add(path.substring(0, path.lastIndexOf('/') + 1));
      }
    }
  }

  private void readFile(String path, String text, Set<String> ruleFolders) {
    if (!path.endsWith("/" + CASES)) {
      return;
    }
    String folder = path.substring(0, path.length() - CASES.length());
    if (!ruleFolders.contains(folder)) {
      problems.add(new RuleProblem(path, 0, 0, null, "这个文件夹里没有规则文件（from-年-月-日.drl），示例无从试起。"));
      return;
    }
    CaseFile file = new CaseFile(ruleId(path), path, text, problems);
    boolean readable = file.read();
    byFile.put(path, file.cases());
    excuses.addAll(file.excuses());
    if (readable) {
      reportLacking(path, file);
    }
  }

  private void reportLacking(String path, CaseFile file) {
    Set<Shows> shown =
        file.cases().stream().map(entry -> entry.example().shows()).collect(Collectors.toSet());
    for (Excuse excuse : file.excuses()) {
      if (!shown.add(excuse.kind())) {
        problems.add(
            new RuleProblem(
                path,
                excuse.line(),
                0,
                excuse.ruleId(),
                "已有“" + excuse.kind().label() + "”的示例，请去掉 no-" + excuse.kind().code() + "。"));
      }
    }
    for (Shows kind : Shows.values()) {
      if (kind != Shows.OTHER && !shown.contains(kind)) {
        problems.add(
            new RuleProblem(
                path, 0, 0, ruleId(path), "缺少“" + kind.label() + "”的示例。请" + kind.advice() + "。"));
      }
    }
  }

  private void reportWithout(String folder) {
    problems.add(
        new RuleProblem(
            folder + CASES,
            0,
            0,
            ruleId(folder + CASES),
            "缺少 cases.yaml。请写明通过、违反、恰好边界、缺数据四种示例，写法见 rules/README.md“示例文件”一节。"));
  }
}
