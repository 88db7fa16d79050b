package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.facts.BudgetCell;
import org.guiju.facts.ProjectFunds;
import org.guiju.facts.ProjectGroup;

/** Brings together the projects that share function items, directly or through another project. */
final class ProjectGrouping {
  private final SortedSet<String> codes;
  private final List<ProjectFunds> projects;

  private ProjectGrouping(SortedSet<String> codes, List<ProjectFunds> projects) {
    this.codes = codes;
    this.projects = projects;
  }

  /** One group for each set of function items; projects that state no item belong to none. */
  static List<ProjectGroup> groups(List<ProjectFunds> projects, List<BudgetCell> cells) {
    Set<ProjectGrouping> groups = new LinkedHashSet<>();
    Map<String, ProjectGrouping> byCode = new HashMap<>();
    for (ProjectFunds project : projects) {
      if (project.functionCodes() != null && !project.functionCodes().isEmpty()) {
        add(project, groups, byCode);
      }
    }
    Map<String, BigDecimal> spending = projectSpending(cells);
    Set<Integer> printed =
        spending.keySet().stream()
            .filter(code -> !BudgetCodes.TOTAL.equals(code))
            .map(String::length)
            .collect(Collectors.toSet());
    boolean complete = complete(projects, spending);
    return groups.stream().map(group -> group.fact(spending, printed, complete)).toList();
  }

  private static boolean complete(List<ProjectFunds> projects, Map<String, BigDecimal> spending) {
    BigDecimal whole = spending.get(BudgetCodes.TOTAL);
    return whole != null
        && projects.stream().noneMatch(project -> project.fundsTotal() == null)
        && whole.compareTo(sum(projects)) == 0;
  }

  private static void add(
      ProjectFunds project, Set<ProjectGrouping> groups, Map<String, ProjectGrouping> byCode) {
    ProjectGrouping joined =
        new ProjectGrouping(new TreeSet<>(project.functionCodes()), new ArrayList<>());
    List<ProjectGrouping> touched =
        joined.codes.stream().map(byCode::get).filter(Objects::nonNull).distinct().toList();
    ProjectGrouping group = touched.size() == 1 ? touched.get(0) : joined;
    for (ProjectGrouping old : touched) {
      if (old != group) {
        group.codes.addAll(old.codes);
        group.projects.addAll(old.projects);
        groups.remove(old);
      }
    }
    group.codes.addAll(joined.codes);
    group.projects.add(project);
    groups.add(group);
    SortedSet<String> changed = touched.size() == 1 ? joined.codes : group.codes;
    changed.forEach(code -> byCode.put(code, group));
  }

  private static Map<String, BigDecimal> projectSpending(List<BudgetCell> cells) {
    return cells.stream()
        .filter(cell -> "EXPENDITURE".equals(cell.table()) && "project".equals(cell.column()))
        .collect(Collectors.toMap(BudgetCell::code, BudgetCell::amount, BigDecimal::add));
  }

  private ProjectGroup fact(
      Map<String, BigDecimal> spending, Set<Integer> printed, boolean complete) {
    String joinedCodes = String.join("、", codes);
    return new ProjectGroup(
        projects.get(0).origin().named(joinedCodes, "projects/" + joinedCodes),
        joinedCodes,
        projects.stream().map(ProjectFunds::title).collect(Collectors.joining("、")),
        funds(),
        spendingOn(spending, printed),
        (long) projects.size(),
        complete);
  }

  private BigDecimal funds() {
    boolean blank = projects.stream().map(ProjectFunds::fundsTotal).anyMatch(Objects::isNull);
    return blank ? null : sum(projects);
  }

  private static BigDecimal sum(List<ProjectFunds> projects) {
    return projects.stream().map(ProjectFunds::fundsTotal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal spendingOn(Map<String, BigDecimal> spending, Set<Integer> printed) {
    if (!codes.stream().map(String::length).allMatch(printed::contains)) {
      return null;
    }
    return codes.stream()
        .map(code -> spending.getOrDefault(code, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
