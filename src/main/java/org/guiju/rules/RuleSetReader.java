package org.guiju.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.rules.language.Spelling;

/** Turns a tree of rule files into a rule set, or says everything that is wrong with it. */
public final class RuleSetReader {
  private static final Pattern RULE_FOLDER = Pattern.compile("/([A-Z]{2,6}-\\d{3})-[^/]*/[^/]*$");

  private final RuleFiles files;
  private final RuleSet previous;
  private final CompiledArchive archive;
  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleSetReader(RuleFiles files, RuleSet previous, CompiledArchive archive) {
    this.files = files;
    this.previous = previous;
    this.archive = archive;
  }

  /**
   * Reads, checks and compiles {@code files}.
   *
   * @throws RuleSetRefusedException naming every problem found
   */
  public static RuleSet read(RuleFiles files) {
    return read(files, null);
  }

  /**
   * Reads, checks and compiles {@code files}, taking over what did not change.
   *
   * @param previous version whose unchanged groups are used again; null for none
   * @throws RuleSetRefusedException naming every problem found
   */
  public static RuleSet read(RuleFiles files, RuleSet previous) {
    RuleSet rules = readLazily(files, previous);
    List<RuleProblem> problems = rules.compiled().compileAll();
    if (!problems.isEmpty()) {
      throw new RuleSetRefusedException(problems);
    }
    return rules;
  }

  /**
   * Reads and checks {@code files} and leaves compiling to the first check that needs a file. For a
   * single check: what the compiler refuses comes out only then.
   *
   * @param previous version whose unchanged groups are used again; null for none
   * @throws RuleSetRefusedException naming every problem found
   */
  public static RuleSet readLazily(RuleFiles files, RuleSet previous) {
    return readLazily(files, previous, CompiledArchive.shipped());
  }

  /** The same, looking for compiled files in {@code archive}. */
  static RuleSet readLazily(RuleFiles files, RuleSet previous, CompiledArchive archive) {
    return new RuleSetReader(files, previous, archive).read();
  }

  private RuleSet read() {
    problems.addAll(files.problems());
    problems.addAll(LimitFiles.outsideFolders(files));
    problems.addAll(FileNames.check(files));
    List<RuleGroup> groups = new ArrayList<>();
    for (String folder : folders()) {
      groups.add(unchanged(folder).orElseGet(() -> group(document(folder))));
    }
    checkIds(groups);
    checkLedgers(groups);
    refuseOnProblems();
    List<RuleSource> sources = groups.stream().flatMap(group -> group.sources().stream()).toList();
    CompiledFiles known = previous == null ? null : previous.compiled();
    return new RuleSet(files, groups, new CompiledFiles(sources, archive, known));
  }

  /** The group of {@code folder} in the earlier version, when none of its files changed. */
  private Optional<RuleGroup> unchanged(String folder) {
    return previous != null && files.below(folder).sameAs(previous.files().below(folder))
        ? previous.group(folder)
        : Optional.empty();
  }

  private void refuseOnProblems() {
    if (!problems.isEmpty()) {
      throw new RuleSetRefusedException(problems);
    }
  }

  private Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    for (String path :
        Stream.concat(files.texts().keySet().stream(), files.tables().keySet().stream()).toList()) {
      int slash = path.indexOf('/');
      if (slash > 0) {
        folders.add(path.substring(0, slash));
      }
    }
    return folders;
  }

  /** The document of {@code folder}, or a nameless one that lets its rules be read as well. */
  private RuleDocument document(String folder) {
    String path = folder + "/document.yaml";
    String text = files.texts().get(path);
    if (text == null) {
      problems.add(new RuleProblem(path, 0, 0, null, "缺少 document.yaml。"));
      return RuleDocument.unread(folder);
    }
    YamlFile yaml = new YamlFile(path, text);
    RuleDocument document = yaml.read(RuleDocument.class, problems).orElse(null);
    if (document == null) {
      return RuleDocument.unread(folder);
    }
    if (!folder.equals(document.id())) {
      problems.add(yaml.problemAt("(?m)^id\\s*:", "id 应与文件夹同名：" + folder + "。"));
      return RuleDocument.unread(folder);
    }
    problems.addAll(DocumentCheck.check(document, yaml));
    return document;
  }

  private RuleGroup group(RuleDocument document) {
    String folder = document.id() + "/";
    LimitFiles limits = LimitFiles.read(files, document.id());
    problems.addAll(limits.problems());
    Map<String, String> texts = new TreeMap<>();
    List<Statement> statements = new ArrayList<>();
    files
        .texts()
        .subMap(folder, folder + Character.MAX_VALUE)
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl")) {
                texts.put(path, text);
                statements.addAll(statements(path, text, document, limits));
              }
            });
    if (isRead(document, texts.keySet(), statements)) {
      problems.addAll(limits.gaps(document, statements));
    }
    return new RuleGroup(document, limits.book(), statements, texts);
  }

  /** Without all its dates it cannot be told when a rule needs its limits. */
  private boolean isRead(RuleDocument document, Set<String> paths, List<Statement> statements) {
    String file = document.id() + "/document.yaml";
    return problems.stream().noneMatch(problem -> problem.file().equals(file))
        && statements.stream().map(s -> s.position().file()).toList().containsAll(paths);
  }

  private List<Statement> statements(
      String path, String text, RuleDocument document, LimitFiles limits) {
    List<RuleProblem> found = new ArrayList<>();
    List<Statement> statements = new StatementReader(path, text, document, archive, found).read();
    for (Statement statement : statements) {
      found.addAll(StatementLint.check(statement, text, limits.codesFor(statement)));
      found.addAll(DocumentCheck.checkArticle(document, statement, text));
      found.addAll(LevelCheck.check(document, statement));
    }
    found.sort(Comparator.comparing(RuleProblem::line).thenComparing(RuleProblem::column));
    problems.addAll(found);
    return statements;
  }

  /** An id belongs to one folder, and the names of statements are unique within a document. */
  private void checkIds(List<RuleGroup> groups) {
    Map<String, String> folderOf = new HashMap<>();
    for (RuleGroup group : groups) {
      Map<String, Statement> names = new LinkedHashMap<>();
      for (Statement statement : group.statements()) {
        String file = statement.position().file();
        String folder = file.substring(0, file.lastIndexOf('/'));
        String other = folderOf.putIfAbsent(statement.id(), folder);
        if (other != null && !other.equals(folder)) {
          problem(statement, "编号 " + statement.id() + " 已在 " + other + " 中使用。");
        }
        Statement twin =
            names.putIfAbsent(statement.name() + "@" + statement.effectiveFrom(), statement);
        if (twin != null) {
          problem(
              statement, "规则名“" + statement.name() + "”重复，第 " + twin.position().line() + " 行已有。");
        }
      }
    }
  }

  private void checkLedgers(List<RuleGroup> groups) {
    Set<String> ids = writtenIds(groups);
    for (RuleGroup group : groups) {
      String path = group.document().id() + "/document.yaml";
      for (RuleDocument.Article article : group.document().articles()) {
        for (String rule : article.rules()) {
          if (!ids.contains(rule)) {
            problems.add(
                new YamlFile(path, files.texts().get(path))
                    .problemAt(
                        "(?<![\\w-])" + Pattern.quote(rule) + "(?![\\w-])",
                        "条款“"
                            + article.no()
                            + "”引用了不存在的规则 "
                            + rule
                            + "。"
                            + Spelling.suggestion(rule, ids)));
          }
        }
      }
    }
  }

  /** Ids of all rules, those included whose file could not be read. */
  private Set<String> writtenIds(List<RuleGroup> groups) {
    Set<String> ids = new HashSet<>();
    groups.forEach(group -> ids.addAll(group.ruleIds()));
    for (String path : files.texts().keySet()) {
      Matcher folder = RULE_FOLDER.matcher(path);
      if (path.endsWith(".drl") && folder.find()) {
        ids.add(folder.group(1));
      }
    }
    return ids;
  }

  private void problem(Statement statement, String message) {
    problems.add(
        new RuleProblem(
            statement.position().file(),
            statement.position().line(),
            0,
            statement.name(),
            message));
  }
}
