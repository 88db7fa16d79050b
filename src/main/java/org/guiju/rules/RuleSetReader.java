package org.guiju.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns a tree of rule files into a rule set, or says everything that is wrong with it. */
public final class RuleSetReader {
  private static final ObjectMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final RuleFiles files;
  private final List<RuleProblem> problems = new ArrayList<>();

  private RuleSetReader(RuleFiles files) {
    this.files = files;
  }

  /**
   * Reads, checks and compiles {@code files}.
   *
   * @throws RuleSetRefusedException naming every problem found
   */
  public static RuleSet read(RuleFiles files) {
    return new RuleSetReader(files).read();
  }

  private RuleSet read() {
    List<RuleGroup> groups = new ArrayList<>();
    for (String folder : folders()) {
      RuleDocument document = document(folder);
      if (document != null) {
        groups.add(group(document));
      }
    }
    checkIds(groups);
    checkLedgers(groups);
    refuseOnProblems();
    groups.parallelStream().map(RuleGroup::compileAll).toList().forEach(problems::addAll);
    refuseOnProblems();
    return new RuleSet(files.sha256(), groups);
  }

  private void refuseOnProblems() {
    if (!problems.isEmpty()) {
      throw new RuleSetRefusedException(problems);
    }
  }

  private Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    for (String path : files.texts().keySet()) {
      int slash = path.indexOf('/');
      if (slash > 0) {
        folders.add(path.substring(0, slash));
      }
    }
    return folders;
  }

  private RuleDocument document(String folder) {
    String path = folder + "/document.yaml";
    RuleDocument document = yaml(path, RuleDocument.class);
    if (document == null) {
      problems.add(new RuleProblem(path, 0, 0, null, "缺少或不能读取 document.yaml。"));
    } else if (!folder.equals(document.id())) {
      problems.add(new RuleProblem(path, 1, 0, null, "id 应与文件夹同名：" + folder + "。"));
    }
    return document;
  }

  private RuleGroup group(RuleDocument document) {
    String folder = document.id() + "/";
    LimitBook limits = yaml(folder + "limits.yaml", LimitBook.class);
    if (limits == null) {
      limits = new LimitBook(List.of());
    }
    Set<String> codes = new HashSet<>();
    limits.limits().forEach(limit -> codes.add(limit.code()));
    Map<String, String> texts = new TreeMap<>();
    List<Statement> statements = new ArrayList<>();
    files
        .texts()
        .subMap(folder, folder + Character.MAX_VALUE)
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl")) {
                texts.put(path, text);
                statements.addAll(statements(path, text, document, codes));
              }
            });
    return new RuleGroup(document, limits, statements, texts);
  }

  private List<Statement> statements(
      String path, String text, RuleDocument document, Set<String> codes) {
    List<Statement> statements = new StatementReader(path, text, document, problems).read();
    for (Statement statement : statements) {
      problems.addAll(StatementLint.check(statement, text, codes));
    }
    return statements;
  }

  private <T> T yaml(String path, Class<T> type) {
    String text = files.texts().get(path);
    if (text == null) {
      return null;
    }
    try {
      return YAML.readValue(text, type);
    } catch (JsonProcessingException broken) {
      long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      long column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
      problems.add(
          new RuleProblem(path, line, column, null, "不能读取：" + broken.getOriginalMessage()));
      return null;
    }
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
          problem(statement, "规则名“" + statement.name() + "”重复，第 " + twin.position().line() + " 行已有。");
        }
      }
    }
  }

  private void checkLedgers(List<RuleGroup> groups) {
    Set<String> ids = new HashSet<>();
    groups.forEach(group -> ids.addAll(group.ruleIds()));
    for (RuleGroup group : groups) {
      for (RuleDocument.Article article : group.document().articles()) {
        for (String rule : article.rules()) {
          if (!ids.contains(rule)) {
            problems.add(
                new RuleProblem(
                    group.document().id() + "/document.yaml", 0, 0, null,
                    "条款“" + article.no() + "”引用了不存在的规则 " + rule + "。"
                        + Spelling.suggestion(rule, ids)));
          }
        }
      }
    }
  }

  private void problem(Statement statement, String message) {
    problems.add(
        new RuleProblem(
            statement.position().file(), statement.position().line(), 0, statement.name(),
            message));
  }
}
