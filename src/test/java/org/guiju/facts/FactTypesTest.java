package org.guiju.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  @MethodSource("factRecords")
  void every_property_that_a_submission_fills_in_has_a_label(Class<?> type) {
    assertThat(type.getRecordComponents())
        .filteredOn(component -> FactTypes.of(type).source() != FactTypes.Source.RULES)
        .filteredOn(component -> !component.isAnnotationPresent(Derived.class))
        .filteredOn(component -> !List.of(AllocationCell.class, ColumnTotal.class, InvoiceUse.class).contains(type))
        .allSatisfy(component -> assertThat(component.isAnnotationPresent(Label.class)).isTrue());
  }

  @Test
  void methods_without_parameters_are_properties_too() {
    var row = FactTypes.of(AllocationRow.class);

    assertThat(row.properties()).containsKeys("thisTranche", "leaf", "balanced", "regionCode");
    assertThat(row.properties().get("balanced").label()).isEqualTo("行内相等");
    assertThat(row.kinds()).containsExactly(Kind.ALLOCATION_PLAN);
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

  private static Class<?> load(String name) {
    try {
      return Class.forName("org.guiju.facts." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
