package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.desk.ShippedRules;
import org.guiju.findings.Severity;
import org.junit.jupiter.api.Test;

/** How the catalogue speaks of guilt, of penalties, of law that is not verified, of practice. */
class WordingHouseTest {
  /** Words that blame somebody for making things up. */
  private static final Pattern BLAME =
      Pattern.compile("虚列|虚假|虚报|冒领|套取|骗取|化整为零|以拨代支|突击花钱|没有真实支出|面子工程");

  private static final Pattern FROM_PRACTICE = Pattern.compile("^(审计)?实践$");

  private static final String CHANGED_USE = "可能适用预算法第九十三条第四项（改变预算支出用途）、财政违法行为处罚处分条例第六条第二项（截留、挪用）";
  private static final String TRANSFER_RULES = "可能适用财政违法行为处罚处分条例第七条第六项（违反转移支付管理规定）";

  /** Only classes whose text was read; a rule that is not here has none. */
  private static final Map<String, String> PENALTIES =
      Map.ofEntries(
          Map.entry("EXP-001", "可能适用财政违法行为处罚处分条例第五条第二项（不依照预算核拨财政资金）"),
          Map.entry("EXP-003", "可能适用预算法第九十三条第一项（虚列支出）"),
          Map.entry("EXP-004", "可能适用财政违法行为处罚处分条例第六条第一项（虚报、冒领）、预算法第九十五条第二项"),
          Map.entry("EXP-008", "可能适用政府采购法实施条例第六十七条第二项（化整为零规避公开招标）"),
          Map.entry("EXP-009", "可能适用政府采购法实施条例第六十七条第一项（未按规定编制或备案政府采购实施计划）"),
          Map.entry("SCOPE-002", CHANGED_USE),
          Map.entry("SCOPE-004", CHANGED_USE),
          Map.entry("SCOPE-009", CHANGED_USE),
          Map.entry("CHAIN-005", CHANGED_USE),
          Map.entry("CARRY-006", CHANGED_USE),
          Map.entry("SCOPE-010", "可能适用财政违法行为处罚处分条例第六条第四项（扩大开支范围、提高开支标准）、预算法第九十五条第三项"),
          Map.entry("ALLOC-012", TRANSFER_RULES),
          Map.entry("CHAIN-001", TRANSFER_RULES),
          Map.entry("ACC-008", "可能适用预算法第九十三条第四项（改变预算支出用途）"),
          Map.entry("TIME-007", "可能适用预算法实施条例第九十四条第二项（违反规定下达、拨付转移支付）"),
          Map.entry("TIME-001", "可能适用财政违法行为处罚处分条例第六条第三项（滞留应当下拨的财政资金）"));

  private static Stream<Statement> statements() {
    return ShippedRules.SET.groups().stream().flatMap(group -> group.statements().stream());
  }

  @Test
  void whoever_may_have_made_something_up_is_only_suspected() {
    Stream<Statement> verdicts =
        statements()
            .filter(statement -> BLAME.matcher(statement.message()).find())
            .filter(statement -> !statement.message().contains("疑似"));
    assertThat(names(verdicts)).as("messages that blame without 疑似").isEmpty();
  }

  @Test
  void a_rule_of_the_article_on_false_claims_speaks_of_a_doubt() {
    Stream<Statement> onFalseClaims =
        statements().filter(s -> s.citation().article().startsWith("第六条第一项"));
    assertThat(onFalseClaims.map(Statement::message))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).containsAnyOf("疑似", "可能"));
  }

  @Test
  void a_violation_names_the_verified_penalty_class_of_its_rule_as_one_that_may_apply() {
    Stream<Statement> unlike =
        statements()
            .filter(s -> s.severity() == Severity.VIOLATION)
            .filter(s -> !Objects.equals(s.penalty(), PENALTIES.get(s.id())));
    assertThat(names(unlike)).isEmpty();
    assertThat(ids(statements().filter(s -> s.penalty() != null))).isEqualTo(PENALTIES.keySet());
    assertThat(PENALTIES.values()).allMatch(penalty -> penalty.startsWith("可能适用"));
  }

  @Test
  void what_is_no_violation_names_no_penalty() {
    assertThat(
            names(
                statements()
                    .filter(s -> s.severity() != Severity.VIOLATION && s.penalty() != null)))
        .isEmpty();
  }

  private static List<String> names(Stream<Statement> chosen) {
    return chosen.map(Statement::name).toList();
  }

  private static Set<String> ids(Stream<Statement> chosen) {
    return chosen.map(Statement::id).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void law_that_was_not_verified_says_so_in_its_finding() {
    assertThat(names(written("@Note(\"UNVERIFIED\")")))
        .isNotEmpty()
        .isEqualTo(names(statements().filter(s -> noted(s, "尚未核实"))));
  }

  @Test
  void a_threshold_from_practice_is_called_practice() {
    for (RuleGroup group : ShippedRules.SET.groups()) {
      for (LimitBook.DatedLimit limit : group.limits().limits()) {
        boolean practice =
            limit.values().stream()
                .filter(value -> value.number() != null)
                .anyMatch(value -> FROM_PRACTICE.matcher(value.article()).find());
        group.statements().stream()
            .filter(statement -> practice && statement.limitCodes().contains(limit.code()))
            .forEach(
                statement ->
                    assertThat(statement.citation().note())
                        .as(statement.name() + " uses " + limit.code())
                        .isNotNull());
      }
    }
  }

  private static boolean noted(Statement statement, String words) {
    String note = statement.citation().note();
    return note != null && note.contains(words);
  }

  /** Statements whose text holds {@code annotation}. */
  private static Stream<Statement> written(String annotation) {
    return statements()
        .filter(
            statement -> {
              String text = ShippedRules.FILES.texts().get(statement.position().file());
              int start = statement.position().start();
              return text.substring(start, text.indexOf("when", start)).contains(annotation);
            });
  }
}
