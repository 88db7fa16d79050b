package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactTypesTest {
  @ParameterizedTest
  @MethodSource("factRecords")
  void every_fact_record_is_known_to_rules(Class<?> type) {
    assertThat(FactTypes.named(type.getSimpleName()))
        .as("add %s to FactTypes, or rules cannot name it", type.getSimpleName())
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("submittedRecords")
  void every_field_of_a_submission_has_a_label(Class<?> type) {
    assertThat(type.getRecordComponents())
        .filteredOn(component -> !component.isAnnotationPresent(Derived.class))
        .as("label the fields of %s, for messages to users", type.getSimpleName())
        .allMatch(component -> component.isAnnotationPresent(Label.class));
  }

  @Test
  void methods_without_parameters_are_properties_too() {
    var row = FactTypes.of(AllocationRow.class);

    assertThat(row.properties()).containsKeys("thisTranche", "leaf", "balanced", "regionCode");
    assertThat(row.properties().get("balanced").label()).isEqualTo("行内相等");
    assertThat(row.kinds()).containsExactly(Kind.ALLOCATION_PLAN);
  }

  @Test
  void every_property_that_a_rule_reads_has_a_chinese_label() {
    Stream<String> read =
        ShippedRules.SET.groups().stream()
            .flatMap(group -> group.statements().stream())
            .flatMap(statement -> statement.fieldsRead().stream());

    assertThat(read.distinct())
        .as("@Label these: reasons and the catalogue name them")
        .filteredOn(field -> labelOf(field).chars().allMatch(sign -> sign < 128))
        .isEmpty();
  }

  private static String labelOf(String field) {
    int dot = field.indexOf('.');
    FactTypes.FactType type = FactTypes.named(field.substring(0, dot)).orElseThrow();
    return type.properties().get(field.substring(dot + 1)).label();
  }

  static List<Class<?>> factRecords() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/guiju/facts"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .sorted()
          .<Class<?>>map(name -> load(name.replace(".java", "")))
          .filter(type -> type.isRecord() && Fact.class.isAssignableFrom(type))
          .toList();
    }
  }

  /** Records that a submission can hold, found from the header and the bodies inward. */
  static Set<Class<?>> submittedRecords() {
    Set<Class<?>> found = new LinkedHashSet<>();
    collect(Header.class, found);
    collect(Related.class, found);
    Arrays.stream(Kind.values()).forEach(kind -> collect(kind.body(), found));
    return found;
  }

  private static void collect(Class<?> type, Set<Class<?>> found) {
    if (type.isRecord() && found.add(type)) {
      Arrays.stream(type.getRecordComponents())
          .filter(component -> !component.isAnnotationPresent(Derived.class))
          .forEach(component -> collect(itemType(component), found));
    }
  }

  private static Class<?> itemType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : component.getType();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("org.guiju.facts." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void of_a_derived_property_the_blank_fields_it_needs_are_asked_for() {
    var line =
        new ExecutionLine(
            Origin.of("x"),
            "中央",
            null,
            null,
            null,
            null,
            BigDecimal.ONE,
            null,
            null,
            null,
            "ALLOCATED");
    assertThat(blank(line, "executionRate")).containsExactly("denominatorAmount");
    assertThat(blank(line, "allocationRate"))
        .containsExactly("allocatedDown", "allocatedOwn", "received");
    assertThat(blank(line, "inPlace")).containsExactly("inPlace");
  }

  private static List<String> blank(Fact fact, String name) {
    FactTypes.FactType type = FactTypes.of(fact.getClass());
    return type.blank(type.properties().get(name), fact).stream()
        .map(FactTypes.Property::name)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("factRecords")
  void what_a_derived_property_needs_are_properties(Class<? extends Fact> record) {
    var properties = FactTypes.of(record).properties();
    assertThat(properties.values())
        .flatExtracting(FactTypes.Property::needs)
        .isSubsetOf(properties.keySet());
  }

  @Test
  void every_related_type_has_a_field_to_be_given_in() {
    assertThat(FactTypes.list())
        .filteredOn(type -> type.source() == FactTypes.Source.RELATED)
        .extracting(type -> Related.field(type.type()))
        .contains("related.earlierTranches", "related.received")
        .allMatch(field -> field.matches("related\\.[a-z][A-Za-z]+"))
        .doesNotContain("related.null");
  }
}
