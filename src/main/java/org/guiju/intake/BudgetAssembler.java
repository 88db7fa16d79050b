package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.facts.BudgetCell;
import org.guiju.facts.BudgetRow;
import org.guiju.facts.BudgetTable;
import org.guiju.facts.DepartmentBudget;
import org.guiju.facts.Fact;
import org.guiju.facts.Label;
import org.guiju.facts.NarrativeAmount;
import org.guiju.facts.ProjectFunds;

/** Turns a department budget into the facts that rules read. */
final class BudgetAssembler {
  private static final Map<String, String> COLUMN_NAMES =
      Arrays.stream(BudgetRow.class.getRecordComponents())
          .filter(component -> component.getType() == BigDecimal.class)
          .collect(
              Collectors.toMap(
                  component -> component.getName(),
                  component -> component.getAnnotation(Label.class).value()));

  /** How often each key was given out; a repeated one is numbered, so that subjects stay unique. */
  private final Map<String, Integer> keys = new HashMap<>();

  private Map<String, BudgetOutline> outlines = Map.of();
  private Map<String, BudgetSums> sums = Map.of();

  /** Amounts of the tables by {@link #key}, where a key tells one cell. */
  private Map<String, BigDecimal> amounts = Map.of();

  private BudgetAssembler() {}

  /**
   * All facts of {@code budget} in printed order, itself first. A row without any amount stays in
   * its table but is no fact of its own, so that a blank table leaves the rules silent.
   */
  static List<Fact> assemble(DepartmentBudget budget) {
    return new BudgetAssembler().facts(budget);
  }

  private List<Fact> facts(DepartmentBudget given) {
    DepartmentBudget budget = resolved(given);
    List<BudgetTable> tables = orEmpty(budget.tables());
    List<BudgetCell> cells = tables.stream().flatMap(this::cells).toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(budget);
    facts.addAll(tables);
    tables.stream().flatMap(BudgetAssembler::filledRows).forEach(facts::add);
    facts.addAll(cells);
    facts.addAll(orEmpty(budget.narrativeAmounts()));
    facts.addAll(orEmpty(budget.growths()));
    Stream.ofNullable(budget.procurement()).forEach(facts::add);
    facts.addAll(orEmpty(budget.staff()));
    facts.addAll(orEmpty(budget.projects()));
    facts.addAll(ProjectGrouping.groups(orEmpty(budget.projects()), cells));
    return facts;
  }

  private DepartmentBudget resolved(DepartmentBudget budget) {
    outlines = BudgetOutline.byKind(orEmpty(budget.tables()));
    List<BudgetTable> tables = each(budget.tables(), this::table);
    sums = BudgetSums.byKind(orEmpty(tables));
    amounts =
        orEmpty(tables).stream()
            .flatMap(this::cells)
            .filter(BudgetCell::once)
            .collect(
                Collectors.toMap(
                    cell -> key(cell.table(), cell.code(), cell.column()),
                    BudgetCell::amount,
                    (first, second) -> first));
    return budget.resolved(
        tables,
        each(budget.narrativeAmounts(), this::narrative),
        each(budget.growths(), growth -> growth.named(unique("growth/" + growth.item()))),
        budget.procurement() == null ? null : budget.procurement().named("procurement"),
        each(budget.staff(), unit -> unit.named(unique("staff/" + unit.unitName()))),
        projects(budget.projects()));
  }

  private BudgetTable table(BudgetTable table) {
    BudgetOutline outline = outlines.get(table.kind());
    return table.resolved(
        each(table.rows(), row -> row(table, row, outline)), unique(table.kind()));
  }

  private BudgetRow row(BudgetTable table, BudgetRow row, BudgetOutline outline) {
    String code = outline.code(row);
    String level = outline.level(row);
    String parent = BudgetCodes.parent(table.kind(), row.side(), code, level, outline.codes());
    String subject = unique(table.kind() + "/" + code);
    String rowName = rowName(row.code(), row.name());
    return row.resolved(code, table.kind(), level, parent, outline.once(code), rowName, subject);
  }

  private NarrativeAmount narrative(NarrativeAmount given) {
    String table = given.table() == null ? "GENERAL_BUDGET" : given.table();
    String column = given.column() == null ? "total" : given.column();
    String code = BudgetCodes.code(table, null, given.code(), given.name());
    return given.resolved(
        table,
        column,
        code,
        BudgetCodes.level(given.code(), given.name()),
        amounts.get(key(table, code, column)),
        rowName(given.code(), given.name()),
        unique(String.join("/", "narrative", table, code, column)));
  }

  private List<ProjectFunds> projects(List<ProjectFunds> given) {
    if (given == null) {
      return null;
    }
    List<ProjectFunds> numbered = new ArrayList<>();
    for (ProjectFunds project : given) {
      long position = numbered.size() + 1L;
      numbered.add(project.numbered(position, unique("project/" + project.title())));
    }
    Map<String, List<ProjectFunds>> byName =
        numbered.stream().collect(Collectors.groupingBy(ProjectFunds::titleAndUnit));
    return each(numbered, project -> project.among(byName.get(project.titleAndUnit())));
  }

  private static Stream<BudgetRow> filledRows(BudgetTable table) {
    return orEmpty(table.rows()).stream().filter(row -> !row.amounts().isEmpty());
  }

  private static String key(String table, String code, String column) {
    return String.join("/", table, code, column);
  }

  private Stream<BudgetCell> cells(BudgetTable table) {
    return filledRows(table)
        .flatMap(
            row ->
                row.amounts().entrySet().stream()
                    .map(column -> cell(table, row, column.getKey(), column.getValue())));
  }

  private BudgetCell cell(BudgetTable table, BudgetRow row, String column, BigDecimal amount) {
    BudgetSums.Parts parts = sums.get(table.kind()).partsOf(row, column);
    return new BudgetCell(
        row.origin().named(row.origin().rowName(), row.origin().subject() + "/" + column),
        table.kind(),
        table.title() == null ? BudgetCodes.tableName(table.kind()) : table.title(),
        BudgetCodes.classification(table.kind()),
        column,
        COLUMN_NAMES.get(column),
        row.code(),
        row.name(),
        row.codeLevel(),
        row.parentCode(),
        amount,
        row.once(),
        parts == null ? null : parts.count(),
        parts == null ? null : parts.sum());
  }

  private static String rowName(String code, String name) {
    return code == null || code.isBlank() ? name : code.strip() + " " + name;
  }

  private String unique(String key) {
    int times = keys.merge(key, 1, Integer::sum);
    return times == 1 ? key : key + "~" + times;
  }

  private static <T> List<T> each(List<T> given, Function<T, T> change) {
    return given == null ? null : given.stream().map(change).toList();
  }

  private static <T> List<T> orEmpty(List<T> given) {
    return given == null ? List.of() : given;
  }
}
