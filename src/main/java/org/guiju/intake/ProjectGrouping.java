package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
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
    List<ProjectGrouping> groups = new ArrayList<>();
    for (ProjectFunds project : projects) {
      if (project.functionCodes() != null && !project.functionCodes().isEmpty()) {
        add(project, groups);
      }
    }
    Map<String, BigDecimal> spending = projectSpending(cells);
    boolean complete = complete(projects, spending);
    return groups.stream().map(group -> group.fact(spending, complete)).toList();
  }

  private static boolean complete(List<ProjectFunds> projects, Map<String, BigDecimal> spending) {
    BigDecimal whole = spending.get(BudgetCodes.TOTAL);
    return whole != null
        && projects.stream().noneMatch(project -> project.fundsTotal() == null)
        && whole.compareTo(sum(projects)) == 0;
  }

  private static void add(ProjectFunds project, List<ProjectGrouping> groups) {
    ProjectGrouping joined =
        new ProjectGrouping(new TreeSet<>(project.functionCodes()), new ArrayList<>());
    List<ProjectGrouping> touched =
        groups.stream().filter(group -> !Collections.disjoint(group.codes, joined.codes)).toList();
    for (ProjectGrouping group : touched) {
      joined.codes.addAll(group.codes);
      joined.projects.addAll(group.projects);
    }
    joined.projects.add(project);
    groups.removeAll(touched);
    groups.add(joined);
  }

  private static Map<String, BigDecimal> projectSpending(List<BudgetCell> cells) {
    return cells.stream()
        .filter(cell -> "EXPENDITURE".equals(cell.table()) && "project".equals(cell.column()))
        .collect(Collectors.toMap(BudgetCell::code, BudgetCell::amount, BigDecimal::add));
  }

  private ProjectGroup fact(Map<String, BigDecimal> spending, boolean complete) {
    String joinedCodes = String.join("、", codes);
    return new ProjectGroup(
        projects.get(0).origin().named(joinedCodes, "projects/" + joinedCodes),
        joinedCodes,
        projects.stream().map(ProjectFunds::title).collect(Collectors.joining("、")),
        funds(),
        spendingOn(spending),
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

  private BigDecimal spendingOn(Map<String, BigDecimal> spending) {
    Set<Integer> printed =
        spending.keySet().stream()
            .filter(code -> !BudgetCodes.TOTAL.equals(code))
            .map(String::length)
            .collect(Collectors.toSet());
    if (!codes.stream().map(String::length).allMatch(printed::contains)) {
      return null;
    }
    return codes.stream()
        .map(code -> spending.getOrDefault(code, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
