package org.guiju.facts;

/**
 * Budget of a department.
 *
 * @param origin where it was read
 */
@Label("部门预算")
public record DepartmentBudget(@Derived Origin origin) implements Fact {}
