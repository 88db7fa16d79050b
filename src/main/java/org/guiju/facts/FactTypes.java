package org.guiju.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vocabulary of rules: every fact type with its properties, and the papers it occurs in. */
public final class FactTypes {
  private static final MethodType READER = MethodType.methodType(Object.class, Object.class);
  private static final Map<String, FactType> BY_NAME =
      all().stream()
          .collect(
              Collectors.toMap(
                  FactType::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  private static final Map<Class<?>, FactType> BY_CLASS =
      BY_NAME.values().stream().collect(Collectors.toMap(FactType::type, Function.identity()));

  private FactTypes() {}

  /**
   * One fact type.
   *
   * @param type its record
   * @param label what users call it, in Chinese
   * @param source where such facts come from
   * @param kinds submissions it can occur in
   * @param properties what rules can read of it, by name
   */
  public record FactType(
      Class<? extends Fact> type,
      String label,
      Source source,
      Set<Kind> kinds,
      Map<String, Property> properties) {
    public String name() {
      return type.getSimpleName();
    }

    /** What to fill in where {@code property} is blank in {@code fact}: it, or what it needs. */
    public List<Property> blank(Property property, Fact fact) {
      List<Property> needed =
          property.needs().stream()
              .map(properties::get)
              .filter(need -> need.read(fact) == null)
              .flatMap(need -> blank(need, fact).stream())
              .distinct()
              .toList();
      return needed.isEmpty() ? List.of(property) : needed;
    }
  }

  /** Where facts of a type come from. */
  public enum Source {
    /** The submission itself. */
    SUBMISSION,
    /** Another paper, given with the submission. */
    RELATED,
    /** The documents in force. */
    RULES
  }

  /**
   * One property of a fact type.
   *
   * @param name as in rules and in JSON
   * @param label what users call it, in Chinese
   * @param type its Java type
   * @param needs names of the properties it is worked out from; empty when it is given itself
   * @param reader reads it from a fact
   */
  public record Property(
      String name, String label, Class<?> type, List<String> needs, MethodHandle reader) {
    /** The value in {@code fact}; null when blank. */
    public Object read(Fact fact) {
      try {
        return (Object) reader.invokeExact((Object) fact);
      } catch (Throwable failure) {
        throw new IllegalStateException("property `" + name + "` cannot be read", failure);
      }
    }
  }

  /** All fact types, in the order of the documentation. */
  public static Collection<FactType> list() {
    return BY_NAME.values();
  }

  /** The type called {@code name} in rules. */
  public static Optional<FactType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The type that a fact class stands for. */
  public static FactType of(Class<?> type) {
    FactType known = BY_CLASS.get(type);
    if (known == null) {
      throw new IllegalArgumentException(type + " is not a registered fact type");
    }
    return known;
  }

  private static List<FactType> all() {
    return List.of(
        paper(Header.class),
        paper(Mention.class),
        paper(Annex.class),
        paper(RevenueItem.class),
        paper(ExpenditureItem.class),
        paper(Addressee.class),
        in(AllocationPlan.class, Kind.ALLOCATION_PLAN),
        in(StatedTotal.class, Kind.ALLOCATION_PLAN),
        in(AllocationRow.class, Kind.ALLOCATION_PLAN),
        in(SourceAmounts.class, Kind.ALLOCATION_PLAN),
        in(ColumnBlock.class, Kind.ALLOCATION_PLAN),
        in(ColumnTotal.class, Kind.ALLOCATION_PLAN),
        in(DeclarationPaper.class, Kind.PERFORMANCE_DECLARATION),
        in(AddressCoverage.class, Kind.ALLOCATION_PLAN),
        in(PerformanceDeclaration.class, Kind.PERFORMANCE_DECLARATION),
        in(TrancheAmount.class, Kind.PERFORMANCE_DECLARATION),
        in(Indicator.class, Kind.PERFORMANCE_DECLARATION),
        in(IndicatorGroup.class, Kind.PERFORMANCE_DECLARATION),
        in(ExpenditureReport.class, Kind.EXPENDITURE_REPORT),
        in(Payment.class, Kind.EXPENDITURE_REPORT),
        in(InvoiceUse.class, Kind.EXPENDITURE_REPORT),
        in(ItemPurchases.class, Kind.EXPENDITURE_REPORT),
        in(ExecutionReport.class, Kind.EXECUTION_REPORT),
        in(ExecutionLine.class, Kind.EXECUTION_REPORT),
        in(NatureLine.class, Kind.EXECUTION_REPORT),
        in(PartsSum.class, Kind.EXECUTION_REPORT, Kind.ALLOCATION_PLAN),
        in(BalanceReport.class, Kind.BALANCE_REPORT),
        in(Balance.class, Kind.BALANCE_REPORT),
        in(DepartmentBudget.class, Kind.DEPARTMENT_BUDGET),
        in(BudgetTable.class, Kind.DEPARTMENT_BUDGET),
        in(BudgetRow.class, Kind.DEPARTMENT_BUDGET),
        in(BudgetCell.class, Kind.DEPARTMENT_BUDGET),
        in(NarrativeAmount.class, Kind.DEPARTMENT_BUDGET),
        in(GrowthStatement.class, Kind.DEPARTMENT_BUDGET),
        in(Procurement.class, Kind.DEPARTMENT_BUDGET),
        in(StaffUnit.class, Kind.DEPARTMENT_BUDGET),
        in(ProjectFunds.class, Kind.DEPARTMENT_BUDGET),
        in(ProjectGroup.class, Kind.DEPARTMENT_BUDGET),
        in(SelfEvaluation.class, Kind.SELF_EVALUATION),
        in(EvaluatedIndicator.class, Kind.SELF_EVALUATION),
        in(ManagementMeasure.class, Kind.MANAGEMENT_MEASURE),
        related(IndicatorDocument.class),
        related(WholeUpstream.class),
        related(ReceivedFunds.class),
        related(EarlierTranche.class),
        related(EarlierTotal.class),
        related(RegionPaid.class),
        related(PriorBalance.class),
        related(PaymentElsewhere.class),
        related(HigherTarget.class),
        related(ReportedTotal.class),
        related(HigherGoals.class),
        related(LowerAllocation.class),
        related(EarlierEdition.class),
        related(EarlierExecution.class),
        related(EarlierTarget.class),
        related(EarlierScore.class),
        related(RegionInsured.class),
        related(SpendingStandard.class),
        related(PerformanceMonitor.class),
        rules(GoverningMeasure.class),
        rules(Limit.class),
        rules(ListEntry.class));
  }

  private static FactType paper(Class<? extends Fact> type) {
    return describe(type, Source.SUBMISSION, EnumSet.allOf(Kind.class));
  }

  private static FactType in(Class<? extends Fact> type, Kind... kinds) {
    return describe(type, Source.SUBMISSION, EnumSet.copyOf(List.of(kinds)));
  }

  private static FactType related(Class<? extends Fact> type) {
    return describe(type, Source.RELATED, EnumSet.allOf(Kind.class));
  }

  private static FactType rules(Class<? extends Fact> type) {
    return describe(type, Source.RULES, EnumSet.allOf(Kind.class));
  }

  private static FactType describe(Class<? extends Fact> type, Source source, Set<Kind> kinds) {
    return new FactType(
        type, type.getAnnotation(Label.class).value(), source, kinds, properties(type));
  }

  private static Map<String, Property> properties(Class<?> type) {
    Map<String, Property> properties = new TreeMap<>();
    Arrays.stream(type.getDeclaredMethods())
        .filter(FactTypes::isProperty)
        .forEach(method -> properties.put(method.getName(), property(type, method)));
    return properties;
  }

  private static boolean isProperty(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !Set.of("toString", "hashCode", "origin").contains(method.getName());
  }

  private static Property property(Class<?> type, Method method) {
    try {
      MethodHandle reader = MethodHandles.lookup().unreflect(method).asType(READER);
      return new Property(
          method.getName(), label(type, method), method.getReturnType(), needs(method), reader);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> needs(Method method) {
    Needs needs = method.getAnnotation(Needs.class);
    return needs == null ? List.of() : List.of(needs.value());
  }

  private static String label(Class<?> type, Method method) {
    Label own = method.getAnnotation(Label.class);
    if (own != null) {
      return own.value();
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(method.getName()))
        .map(component -> component.getAnnotation(Label.class))
        .filter(java.util.Objects::nonNull)
        .map(Label::value)
        .findFirst()
        .orElse(method.getName());
  }
}
