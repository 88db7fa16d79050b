package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guiju.intake.Submissions.facts;
import static org.guiju.intake.Submissions.readKind;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.facts.PartsSum;
import org.junit.jupiter.api.Test;

class ExecutionAssemblerTest {
  private static final String TWO_SOURCES =
      "{'source': '中央', 'received': 300, 'paid': 250}, {'source': '省', 'received': 100}";
  private static final String TOTAL = "{'source': '合计', 'received': 400, 'paid': 320}";

  private static List<PartsSum> sums(String lines, String natures) {
    String fields = "'unit': '万元', 'lines': [%s], 'natures': [%s]".formatted(lines, natures);
    return facts(readKind("execution-report", fields), PartsSum.class);
  }

  @Test
  void each_filled_column_is_added_up_by_source_and_by_nature() {
    var sums = sums(TWO_SOURCES + "," + TOTAL, "{'nature': '一般公共预算', 'received': 390}");

    assertThat(sums)
        .extracting(
            PartsSum::columnName,
            PartsSum::division,
            PartsSum::total,
            PartsSum::partsSum,
            PartsSum::partsBlank)
        .containsExactly(
            tuple("收到资金", "资金来源", new BigDecimal("400"), new BigDecimal("400"), false),
            tuple("收到资金", "资金性质", new BigDecimal("400"), new BigDecimal("390"), false),
            tuple("已支付", "资金来源", new BigDecimal("320"), new BigDecimal("250"), true));
  }

  @Test
  void a_sum_points_at_the_total_of_its_column() {
    var sums = sums(TWO_SOURCES + "," + TOTAL, "");

    assertThat(sums.get(0).at("total").pointer()).isEqualTo("/lines/2/received");
  }

  @Test
  void without_one_total_there_is_nothing_to_compare() {
    assertThat(sums(TWO_SOURCES, "")).isEmpty();
    assertThat(sums(TWO_SOURCES + "," + TOTAL + "," + TOTAL, "")).isEmpty();
  }
}
