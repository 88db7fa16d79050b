package org.guiju.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guiju.rules.table.CsvFile;
import org.guiju.rules.table.TableSheet;
import org.guiju.rules.table.UnreadableTableException;
import org.guiju.rules.table.XlsxFile;

/**
 * The limits of one document: {@code limits.yaml} and the tables beside it, {@code limits-*.csv}
 * and {@code limits-*.xlsx}.
 */
final class LimitFiles {
  private static final Pattern TABLE = Pattern.compile("[^/]+/limits(-[^/]+)?\\.(csv|xlsx)");
  private static final Pattern ANY_TABLE = Pattern.compile("(?i).*\\.(csv|xlsx|xls|xlsm|et|ods)");
  private static final Pattern YAML_CODE = Pattern.compile("\\bcode:\\s*([\\w-]+)");
  private static final String MISPLACED =
      "限额表应与 document.yaml 放在一起，文件名为 limits-名称.xlsx 或 limits-名称.csv。请改名、移动、另存为这两种格式，或删除。";
  private static final String EXPLANATION = "说明";

  private final RuleFiles files;
  private final String folder;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<FoundLimit> found = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private boolean readable = true;

  private LimitFiles(RuleFiles files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Tables that belong to no document. */
  static List<RuleProblem> outsideFolders(RuleFiles files) {
    return paths(files)
        .filter(path -> path.indexOf('/') < 0)
        .map(path -> new RuleProblem(path, 0, 0, null, MISPLACED))
        .toList();
  }

  private static Stream<String> paths(RuleFiles files) {
    return Stream.concat(files.texts().keySet().stream(), files.tables().keySet().stream())
        .filter(path -> ANY_TABLE.matcher(path).matches())
        .sorted();
  }

  /** Reads and checks the limits below {@code folder}. */
  static LimitFiles read(RuleFiles files, String folder) {
    LimitFiles limits = new LimitFiles(files, folder);
    limits.read();
    return limits;
  }

  private void read() {
    String yaml = folder + "/limits.yaml";
    if (files.texts().containsKey(yaml)) {
      readYaml(yaml, files.texts().get(yaml));
    }
    paths(files).filter(path -> path.startsWith(folder + "/")).forEach(this::readTable);
    readable &= files.problems().stream().noneMatch(p -> p.file().startsWith(folder + "/limits"));
    found.forEach(limit -> codes.add(limit.limit().code()));
    LimitCheck.check(found, problems);
  }

  /**
   * Codes are also read from the text, so that a broken file does not make every rule look wrong.
   */
  private void readYaml(String path, String text) {
    YAML_CODE.matcher(text).results().forEach(code -> codes.add(code.group(1)));
    LimitYaml.read(new YamlFile(path, text), problems)
        .ifPresentOrElse(found::addAll, () -> readable = false);
  }

  private void readTable(String path) {
    if (!TABLE.matcher(path).matches()) {
      problem(path, MISPLACED);
      readable = false;
      return;
    }
    try {
      sheets(path).forEach(sheet -> readSheet(path, sheet));
    } catch (UnreadableTableException unreadable) {
      problems.add(
          new RuleProblem(
              path, unreadable.line(), unreadable.column(), null, unreadable.getMessage()));
      readable = false;
    }
  }

  private List<TableSheet> sheets(String path) throws UnreadableTableException {
    return path.endsWith(".csv")
        ? List.of(CsvFile.read(files.texts().get(path)))
        : XlsxFile.read(files.tables().get(path));
  }

  private void readSheet(String path, TableSheet sheet) {
    if (EXPLANATION.equals(sheet.name())) {
      return;
    }
    if (sheet.hidden()) {
      problem(path, "《" + sheet.name() + "》表是隐藏的。请取消隐藏或删除这张表。");
      readable = false;
    } else if (sheet.rows().isEmpty()) {
      problem(path, "文件是空的。");
    } else {
      int before = problems.size();
      List<FoundLimit> limits = LimitTable.read(path, sheet, problems);
      found.addAll(limits);
      readable &= problems.size() == before;
    }
  }

  private void problem(String path, String message) {
    problems.add(new RuleProblem(path, 0, 0, null, message));
  }

  /** What is wrong with the files. */
  List<RuleProblem> problems() {
    return problems;
  }

  /** The limits that could be read. */
  LimitBook book() {
    return new LimitBook(found.stream().map(FoundLimit::limit).toList());
  }

  /** Codes that {@code statement} may look up: any, while some file cannot be read. */
  Set<String> codesFor(Statement statement) {
    Set<String> known = new HashSet<>(codes);
    if (!readable) {
      known.addAll(statement.limitCodes());
    }
    return known;
  }

  /** What {@code statements} look up in vain; not asked before the values are right. */
  List<RuleProblem> gaps(RuleDocument document, List<Statement> statements) {
    return problems.isEmpty() ? new LimitCover(document, statements).check(found) : List.of();
  }
}
