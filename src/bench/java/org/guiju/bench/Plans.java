package org.guiju.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.guiju.facts.FactSet;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;

/** Allocation plans of any length: one row in twenty does not add up. */
final class Plans {
  private static final String HEAD =
      """
      {"kind": "allocation-plan",
       "header": {"docNo": "闽财社指〔2024〕15号", "issuers": ["福建省财政厅", "福建省医疗保障局"],
        "upstreamDocNos": ["财社〔2024〕33号"], "fiscalYear": 2024, "classYear": 2024,
        "fundName": "医疗服务与保障能力提升补助资金", "fundPart": "医疗保障服务能力建设部分",
        "central": true, "regime": "DIRECT", "directTag": "01", "directTagName": "中央直达资金",
        "revenueItem": {"code": "1100249", "name": "医疗卫生共同财政事权转移支付收入"},
        "expenditureItems": [{"functionCode": "21015", "functionName": "医疗保障管理事务"}],
        "copyTo": ["财政部福建监管局"], "printDate": "2024-05-24", "region": "福建省"},
       "unit": "万元", "earlierDocNos": ["闽财社指〔2023〕108号"], "rows": [
      """;

  private Plans() {}

  /** The facts of a plan with {@code rows} rows. */
  static FactSet ofRows(int rows) {
    StringBuilder json = new StringBuilder(HEAD);
    for (int i = 0; i < rows; i++) {
      int earlier = 100 + i % 37;
      int now = 20 + i % 11;
      int slip = i % 20 == 7 ? 1 : 0;
      json.append(i == 0 ? "" : ",\n")
          .append("{\"regionName\": \"第%05d卫生院\", \"kind\": \"UNIT\", ".formatted(i))
          .append("\"yearTotal\": %d, ".formatted(earlier + now + slip))
          .append("\"earlierTranches\": %d, \"thisTranche\": %d}".formatted(earlier, now));
    }
    json.append("]}");
    IntakeResult intake =
        new SubmissionReader()
            .read(
                new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)),
                IntakeLimits.STANDARD);
    if (!intake.isReadable()) {
      throw new IllegalStateException(intake.problems().toString());
    }
    return intake.facts();
  }
}
