package org.guiju.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.rules.language.Spelling;

/** Checks where the files of a rule tree lie: one that lies wrong would silently do nothing. */
final class FileNames {
  private static final Set<String> OF_DOCUMENTS = Set.of("document.yaml", "limits.yaml");
  private static final Pattern RULE_FOLDER = Pattern.compile("[A-Z]{2,6}-\\d{3}-[^/]+");

  private FileNames() {}

  static List<RuleProblem> check(RuleFiles files) {
    List<RuleProblem> problems = new ArrayList<>();
    for (String path : files.texts().keySet()) {
      String wrong = wrong(path.split("/", -1));
      if (wrong != null) {
        problems.add(new RuleProblem(path, 0, 0, null, wrong));
      }
    }
    return problems;
  }

  private static String wrong(String[] names) {
    String name = names[names.length - 1];
    if (name.endsWith(".drl")) {
      boolean placed = names.length == 3 && RULE_FOLDER.matcher(names[1]).matches();
      return placed ? null : "规则文件应放在 文件夹/规则编号-主题/ 下，例如 common/ALLOC-002-row-sum/" + name + "。";
    }
    if (!name.endsWith(".yaml")) {
      return null;
    }
    if (name.equals("cases.yaml")) {
      return names.length == 3 ? null : "cases.yaml 应与规则文件放在同一个文件夹。";
    }
    if (OF_DOCUMENTS.contains(name)) {
      return names.length == 2 ? null : name + " 应放在文件的文件夹下，与各规则的文件夹并列。";
    }
    return "不认识这个文件，不会起作用。可用的名称有 document.yaml、limits.yaml、cases.yaml。"
        + Spelling.suggestion(name, Set.of("document.yaml", "limits.yaml", "cases.yaml"));
  }
}
