package org.guiju.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.findings.Outcome;
import org.guiju.findings.Severity;
import org.guiju.rules.RuleProblem;

/** Reads one cases.yaml, and everything that is wrong with its form. */
final class CaseFile {
  private static final int MAX_CASES = 100;
  private static final List<String> FILE_FIELDS =
      List.of("base", "cases", "no-boundary", "no-missing");
  private static final List<String> CASE_FIELDS =
      List.of("name", "shows", "as-of", "given", "expect", "severity", "at", "count");
  private static final Map<String, Shows> EXCUSES =
      Map.of("no-boundary", Shows.BOUNDARY, "no-missing", Shows.MISSING);
  private static final YamlNode NOTHING = new YamlNode(0, 0, null, Map.of(), null);

  private final String ruleId;
  private final String path;
  private final String text;
  private final List<RuleProblem> problems;
  private final CaseFields fields;
  private final List<PlacedCase> cases = new ArrayList<>();
  private final List<Excuse> excuses = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();

  CaseFile(String ruleId, String path, String text, List<RuleProblem> problems) {
    this.ruleId = ruleId;
    this.path = path;
    this.text = text;
    this.problems = problems;
    this.fields = new CaseFields(ruleId, path, problems);
  }

  /** Reads the file; false when it is so broken that nothing can be said of its examples. */
  boolean read() {
    int before = problems.size();
    new YamlReader(path, text, problems).read().ifPresent(this::readFile);
    return problems.size() == before;
  }

  List<PlacedCase> cases() {
    return cases;
  }

  List<Excuse> excuses() {
    return excuses;
  }

  private void readFile(YamlNode file) {
    if (!file.isObject()) {
      fields.problem(file, "文件内容应为“base:”和“cases:”两部分，请对照其他文件夹中的 cases.yaml。");
      return;
    }
    fields.requireKnown(file, FILE_FIELDS);
    YamlNode base = fields.mapping(file, "base", "“base”").orElse(NOTHING);
    EXCUSES.forEach((name, kind) -> file.field(name).ifPresent(node -> excuse(name, kind, node)));
    YamlNode list = file.field("cases").orElse(null);
    if (list == null || !list.isList() || list.items().isEmpty()) {
      fields.problem(list == null ? file : list, "“cases:”下面应列出示例，每个示例以“- name: …”开头。");
      return;
    }
    if (list.items().size() > MAX_CASES) {
      fields.problem(list, "示例超过 " + MAX_CASES + " 个，请保留最能说明问题的。");
      return;
    }
    list.items().forEach(entry -> readCase(entry, base));
  }

  private void excuse(String name, Shows kind, YamlNode reason) {
    Optional<String> words = reason.text();
    if (words.isEmpty()) {
      fields.problem(reason, "“" + name + "”后面写明原因，例如：" + name + ": 本规则只看有没有填写。");
    } else {
      excuses.add(new Excuse(ruleId, path, reason.line(), kind, words.get()));
    }
  }

  private void readCase(YamlNode entry, YamlNode base) {
    if (!entry.isObject()) {
      fields.problem(entry, "每个示例应以“- name: …”开头，下面写 given、expect。");
      return;
    }
    int before = problems.size();
    fields.requireKnown(entry, CASE_FIELDS);
    String name = name(entry);
    YamlNode given = fields.mapping(entry, "given", "示例“" + name + "”的 given").orElse(NOTHING);
    Outcome expect = fields.required(entry, "expect", Outcome.values());
    Severity severity = fields.optional(entry, "severity", Severity.values());
    Shows shows = shows(entry, expect);
    LocalDate asOf = asOf(entry);
    List<String> at = at(entry);
    Long count = count(entry);
    if (expect != null && expect != Outcome.VIOLATED) {
      refuseDetails(entry, expect);
    }
    if (problems.size() == before) {
      JsonNode submission = CasePaper.merged(base.json(), given.json());
      RuleCase example =
          new RuleCase(
              ruleId,
              path,
              entry.line(),
              entry.column(),
              name,
              shows,
              asOf,
              submission,
              expect,
              severity,
              at,
              count);
      cases.add(new PlacedCase(example, given, base));
    }
  }

  private String name(YamlNode entry) {
    Optional<String> name = entry.field("name").flatMap(YamlNode::text);
    if (name.isEmpty()) {
      fields.problem(entry, "示例缺少 name，请用一句话写明它说明什么，例如 name: 恰好等于上限时通过。");
      return "";
    }
    Integer earlier = names.putIfAbsent(name.get(), entry.line());
    if (earlier != null) {
      fields.problem(entry, "示例名“" + name.get() + "”重复，第 " + earlier + " 行已有，请换一个名称。");
    }
    return name.get();
  }

  private Shows shows(YamlNode entry, Outcome expect) {
    YamlNode node = entry.field("shows").orElse(null);
    if (node == null) {
      return expect == null ? null : Shows.by(expect);
    }
    Optional<Shows> written = node.text().flatMap(Shows::written);
    if (written.isEmpty()) {
      fields.problem(node, "shows 只能写 pass（通过）、breach（违反）、boundary（恰好边界）或 missing（缺数据）。");
      return null;
    }
    if (expect != null && !written.get().fits(expect)) {
      fields.problem(node, "shows: " + written.get().code() + " 与 expect: " + expect + " 不相符，请核对。");
    }
    return written.get();
  }

  private LocalDate asOf(YamlNode entry) {
    YamlNode node = entry.field("as-of").orElse(null);
    if (node == null) {
      return null;
    }
    try {
      return LocalDate.parse(node.text().orElse(""));
    } catch (DateTimeException notADate) {
      fields.problem(node, "as-of 不是有效的日期，请写成 年-月-日，例如 2024-05-24。");
      return null;
    }
  }

  private List<String> at(YamlNode entry) {
    YamlNode node = entry.field("at").orElse(null);
    if (node == null) {
      return null;
    }
    List<YamlNode> items = node.isList() ? node.items() : List.of();
    List<String> pointers = items.stream().flatMap(item -> item.text().stream()).toList();
    boolean wellFormed = pointers.stream().allMatch(pointer -> pointer.startsWith("/"));
    if (items.isEmpty() || pointers.size() < items.size() || !wellFormed) {
      fields.problem(node, "at 应为位置的列表，位置以 / 开头，例如 at: [/rows/0/yearTotal]。");
    }
    return pointers;
  }

  private Long count(YamlNode entry) {
    YamlNode node = entry.field("count").orElse(null);
    if (node == null) {
      return null;
    }
    Optional<String> number = node.text().filter(text -> text.matches("[1-9]\\d{0,5}"));
    if (number.isEmpty()) {
      fields.problem(node, "count 应为 1 以上的整数，即应报告的条数。");
      return null;
    }
    return Long.valueOf(number.get());
  }

  private void refuseDetails(YamlNode entry, Outcome expect) {
    for (String name : List.of("severity", "at", "count")) {
      YamlNode.Field field = entry.fields().get(name);
      if (field != null) {
        fields.problem(
            field.line(),
            field.column(),
            name + " 只写在 expect: VIOLATED 的示例中，这里是 " + expect + "，请去掉。");
      }
    }
  }
}
