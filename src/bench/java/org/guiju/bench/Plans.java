package org.guiju.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guiju.facts.FactSet;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;

/**
 * Allocation plans of any length with the papers they are compared with. Some rows are wrong, and
 * always the same ones: 5 % do not add up, 2 % take money back, 1 % have a name printed twice, and
 * a few regions stand twice in a block.
 */
final class Plans {
  private static final String HEAD =
      """
      {"kind": "allocation-plan",
       "header": {"docNo": "闽财社指〔2024〕15号", "issuers": ["福建省财政厅", "福建省医疗保障局"],
        "title": "下达2024年医疗服务与保障能力提升补助资金（医疗保障服务能力建设部分）的通知",
        "upstreamDocNos": ["财社〔2024〕33号"], "fiscalYear": 2024, "classYear": 2024,
        "fundName": "医疗服务与保障能力提升补助资金", "fundPart": "医疗保障服务能力建设部分",
        "central": true, "regime": "DIRECT", "directTag": "01", "directTagName": "中央直达资金",
        "localFundsIncluded": true, "listedSeparately": true,
        "revenueItem": {"code": "1100249", "name": "医疗卫生共同财政事权转移支付收入"},
        "expenditureItems": [{"functionCode": "21015", "functionName": "医疗保障管理事务"}],
        "addressees": [{"name": "各设区市财政局", "amountBlank": true}],
        "copyTo": ["财政部福建监管局"], "upstreamIssueDate": "2024-04-18",
        "receivedDate": "2024-04-22", "filedDate": "2024-05-20", "registeredDate": "2024-05-06",
        "issueDate": "2024-05-23", "printDate": "2024-05-24", "region": "福建省",
        "projectCode": "35000024Z155110000001",
        "mentions": [{"where": "TITLE", "fundPart": "医疗保障服务能力建设部分", "trancheNo": 2},
                     {"where": "ANNEX", "fundPart": "医疗保障服务能力建设部分"}],
        "annexes": [{"no": 1, "title": "分配表", "present": true, "foundTitle": "分配表（第二批）"}]},
       "unit": "单位：万元", "headerUnit": "万元", "readsAsGrant": true,
       "mustUsePriorBalance": ["福州市"], "clawbackAuthority": "财社〔2024〕20号",
       "earlierDocNos": ["闽财社指〔2023〕108号"],
       "restrictedPurpose": "参保扩面、信息化建设", "localMatching": 500,
      """;
  private static final String INDICATORS =
      """
      "indicators": [{"docNo": "财社〔2024〕33号", "regime": "DIRECT", "directTag": "02",
        "issueDate": "2024-04-18", "restrictedPurpose": "参保扩面", "amount": 9000,
        "registeredAmount": 9010, "projectCode": "10000024Z155110000002"}],
      "earlierEditions": [{"docNo": "闽财社指（2024）15号", "submittedOn": "2024-05-23",
        "differences": ["宁德市的本次下达数"]}],
      """;
  private static final List<String> REGIONS =
      List.of(
          "福州市", "莆田市", "三明市", "泉州市", "漳州市", "南平市", "龙岩市", "宁德市", "闽侯县", "连江县", "罗源县", "闽清县", "永泰县",
          "福清市", "仙游县", "明溪县", "清流县", "宁化县", "大田县", "尤溪县");
  private static final int BLOCK = 100;

  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder earlierPapers = new StringBuilder();
  private final StringBuilder paid = new StringBuilder();
  private final Sums all = new Sums();

  private Plans() {}

  /** One of twenty regions of 福建. */
  static String region(int number) {
    return REGIONS.get(number);
  }

  /** Sums of the three columns. */
  private static final class Sums {
    private long year;
    private long earlier;
    private long now;

    void add(long yearTotal, long earlierTranches, long thisTranche) {
      year += yearTotal;
      earlier += earlierTranches;
      now += thisTranche;
    }
  }

  /** The facts of a plan with {@code count} rows, the lines of subtotals included. */
  static FactSet ofRows(int count) {
    Plans plan = new Plans();
    for (int start = 0; start < count; start += BLOCK) {
      plan.addBlock(start, Math.min(count, start + BLOCK));
    }
    return plan.read(count);
  }

  private void addBlock(int start, int end) {
    Sums block = new Sums();
    StringBuilder leaves = new StringBuilder();
    for (int i = start + 1; i < end; i++) {
      addLeaf(i, leaves, block);
    }
    int number = start / BLOCK;
    long slip = number % 7 == 3 ? 100 : number % 7 == 5 ? 1 : 0;
    String subtotal =
        "{\"regionName\": \"第%d片小计\", \"kind\": \"SUBTOTAL\", ".formatted(number + 1)
            + amounts(block.year, String.valueOf(block.earlier), block.now + slip);
    rows.append(start == 0 ? "" : ",\n").append(subtotal).append(leaves);
  }

  private void addLeaf(int i, StringBuilder leaves, Sums block) {
    boolean isRegion = i % 5 == 3 && i / 5 < REGIONS.size() + 5;
    String unit = "第%05d卫生院".formatted(i);
    String name = isRegion ? REGIONS.get(i / 5 % (REGIONS.size() - 2)) : unit;
    String printed = i % 100 == 61 ? name + name : name;
    long earlier = i % 40 == 5 || i % 40 == 25 ? 0 : 100 + i % 37;
    long now = i % 50 == 10 ? -20 - i % 11 : 20 + i % 11;
    long year = earlier + now + (i % 20 == 7 ? 1 : 0);
    all.add(year, earlier, now);
    block.add(year, earlier, now);
    leaves
        .append(",\n{\"regionName\": \"%s\", ".formatted(printed))
        .append("\"kind\": \"%s\", ".formatted(isRegion ? "REGION" : "UNIT"))
        .append(amounts(year, i % 40 == 25 ? "\"—\"" : String.valueOf(earlier), now));
    if (i % 300 != 260) {
      earlierPapers
          .append(earlierPapers.isEmpty() ? "" : ",\n")
          .append("{\"docNo\": \"闽财社指〔2023〕108号\", \"regionName\": \"%s\", ".formatted(printed))
          .append("\"amount\": %d}".formatted(earlier));
    }
    paid.append(paid.isEmpty() ? "" : ",\n")
        .append("{\"regionName\": \"%s\", ".formatted(printed))
        .append("\"amount\": %d}".formatted(i % 100 == 10 ? earlier - 10 : earlier / 2));
  }

  private static String amounts(long year, String earlier, long now) {
    return "\"yearTotal\": %d, \"earlierTranches\": %s, \"thisTranche\": %d}"
        .formatted(year, earlier, now);
  }

  private FactSet read(int count) {
    String json =
        HEAD
            + "\"amountInText\": %d,\n".formatted(all.now + 5)
            + "\"statedTotal\": {"
            + amounts(all.year + count, String.valueOf(all.earlier + 1), all.now)
            + ",\n\"rows\": ["
            + rows
            + "],\n\"related\": {\"earlierTranches\": ["
            + earlierPapers
            + "],\n\"paid\": ["
            + paid
            + "],\n\"received\": [{\"docNo\": \"财社〔2024〕33号\", \"amount\": %d}],"
                .formatted(all.now + 50)
            + INDICATORS
            + RegionPapers.of(REGIONS)
            + "}}";
    IntakeResult intake =
        new SubmissionReader()
            .read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                IntakeLimits.STANDARD);
    if (!intake.isReadable()) {
      throw new IllegalStateException(intake.problems().toString());
    }
    return intake.facts();
  }
}
