package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules of the rule tree. What the reader refuses by itself is not repeated here. */
class RuleTreeHouseTest {
  private static final Set<String> STATUSES = Set.of("ENFORCED", "PARTLY", "HUMAN");

  private static Stream<Statement> statements() {
    return ShippedRules.SET.groups().stream().flatMap(group -> group.statements().stream());
  }

  @Test
  void a_rule_stands_in_a_folder_that_begins_with_its_id() {
    assertThat(statements())
        .allSatisfy(
            statement -> {
              String[] folders = statement.position().file().split("/", -1);
              assertThat(folders[folders.length - 2]).startsWith(statement.id() + "-");
            });
  }

  @Test
  void statements_of_one_wording_share_a_file() {
    Map<String, Set<String>> files =
        statements()
            .collect(
                Collectors.groupingBy(
                    s -> s.id() + " " + s.effectiveFrom(),
                    Collectors.mapping(s -> s.position().file(), Collectors.toSet())));
    assertThat(files).allSatisfy((wording, used) -> assertThat(used).as(wording).hasSize(1));
  }

  @Test
  void no_rule_file_uses_order_or_engine_attributes() {
    ShippedRules.FILES
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl")) {
                assertThat(TextLint.blankOut(text))
                    .as(path)
                    .doesNotContain("salience", "no-loop", "insert", "modify", "update(", "eval(");
              }
            });
  }

  @Test
  void every_consequence_is_one_line() {
    ShippedRules.FILES
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl")) {
                assertThat(text.lines().filter(line -> line.strip().equals("then")).count())
                    .as(path)
                    .isEqualTo(text.lines().filter(l -> l.contains("findings.record(")).count());
              }
            });
  }

  @Test
  void every_article_says_how_it_is_treated() {
    for (RuleGroup group : ShippedRules.SET.groups()) {
      for (RuleDocument.Article article : group.document().articles()) {
        String where = group.document().id() + " " + article.no();
        assertThat(article.status()).as(where).isIn(STATUSES);
        if (!article.status().equals("ENFORCED")) {
          assertThat(article.note()).as(where + " says why").isNotBlank();
        }
        if (!article.status().equals("HUMAN")) {
          assertThat(article.rules()).as(where + " names rules").isNotEmpty();
        }
      }
    }
  }

  @Test
  void every_rule_of_a_document_is_named_by_an_article_of_it() {
    for (RuleGroup group : ShippedRules.SET.groups()) {
      if (group.document().articles().isEmpty()) {
        continue;
      }
      Set<String> named =
          group.document().articles().stream()
              .flatMap(article -> article.rules().stream())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(named).as(group.document().id()).containsAll(group.ruleIds());
    }
  }

  @Test
  void every_limit_names_the_article_that_sets_it() {
    for (RuleGroup group : ShippedRules.SET.groups()) {
      for (LimitBook.DatedLimit limit : group.limits().limits()) {
        assertThat(limit.values())
            .as(group.document().id() + " " + limit.code())
            .isNotEmpty()
            .allSatisfy(value -> assertThat(value.article()).isNotBlank());
      }
    }
  }

  @TestFactory
  List<DynamicTest> each_wording_is_in_force_from_its_day_and_not_before() {
    List<DynamicTest> tests = new ArrayList<>();
    for (RuleGroup group : ShippedRules.SET.groups()) {
      for (Statement statement : group.statements()) {
        LocalDate day = statement.effectiveFrom();
        tests.add(
            DynamicTest.dynamicTest(
                statement.name() + " " + day,
                () -> {
                  assertThat(inForce(group, statement, day.minusDays(1))).isFalse();
                  assertThat(inForce(group, statement, day)).isTrue();
                  assertThat(inForce(group, statement, day.plusDays(1))).isTrue();
                }));
      }
    }
    return tests;
  }

  private static boolean inForce(RuleGroup group, Statement statement, LocalDate day) {
    return group.wordings(day).getOrDefault(statement.id(), List.of()).contains(statement);
  }

  @TestFactory
  List<DynamicTest> each_limit_changes_on_its_day() {
    List<DynamicTest> tests = new ArrayList<>();
    for (RuleGroup group : ShippedRules.SET.groups()) {
      for (LimitBook.DatedLimit limit : group.limits().limits()) {
        for (LimitBook.Value value : limit.values()) {
          if (value.from() != null) {
            tests.add(
                DynamicTest.dynamicTest(
                    group.document().id() + " " + limit.code() + " " + value.from(),
                    () -> {
                      assertThat(limit.on(value.from().minusDays(1))).isNotEqualTo(of(value));
                      assertThat(limit.on(value.from())).isEqualTo(of(value));
                      assertThat(limit.on(value.from().plusDays(1))).isEqualTo(of(value));
                    }));
          }
        }
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> each_document_is_in_force_from_its_first_day_to_its_last() {
    List<DynamicTest> tests = new ArrayList<>();
    for (RuleGroup group : ShippedRules.SET.groups()) {
      RuleDocument document = group.document();
      if (document.effectiveFrom() != null) {
        LocalDate first = document.effectiveFrom();
        tests.add(
            DynamicTest.dynamicTest(
                document.id() + " from " + first,
                () -> {
                  assertThat(document.inForceOn(first.minusDays(1))).isFalse();
                  assertThat(document.inForceOn(first)).isTrue();
                  assertThat(document.inForceOn(first.plusDays(1))).isTrue();
                }));
      }
      if (document.effectiveTo() != null) {
        LocalDate last = document.effectiveTo();
        tests.add(
            DynamicTest.dynamicTest(
                document.id() + " to " + last,
                () -> {
                  assertThat(document.inForceOn(last.minusDays(1))).isTrue();
                  assertThat(document.inForceOn(last)).isTrue();
                  assertThat(document.inForceOn(last.plusDays(1))).isFalse();
                }));
      }
    }
    return tests;
  }

  private static java.util.Optional<LimitBook.Value> of(LimitBook.Value value) {
    return java.util.Optional.of(value);
  }
}
