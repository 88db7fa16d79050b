package org.guiju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guiju.rules.table.Workbooks.aSheet;
import static org.guiju.rules.table.Workbooks.aWorkbook;
import static org.guiju.rules.table.Workbooks.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits that stand in a spreadsheet, and what its author is told of mistakes. */
class LimitTableTest {
  private static final String CSV = "trial/limits-trial.csv";
  private static final String XLSX = "trial/limits-trial.xlsx";
  private static final String YAML =
      """
      limits:
        - code: share
          label: 占比
          unit: "%"
          values:
            - {to: 2023-12-31, article: 第一条, number: 40}
            - {from: 2024-01-01, article: 第二条, number: 37.5}
        - code: uses
          values:
            - {article: 第三条, entries: [信息化, 基金监管]}
        - code: targets
          label: 地区目标
          values:
            - {to: 2023-12-31, article: 第四条, none: true}
            - from: 2024-01-01
              article: 第四条
              table: {"01": 九成, 莆田市: 九成}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        代码,名称,单位,起,止,条款,数值,条目,对应
        share,占比,%,,2023-12-31,第一条,40
        ,,,2024-01-01,,第二条,37.5
        uses,,,,,第三条,,信息化
        ,,,,,,,基金监管
        targets,地区目标,,,2023-12-31,第四条,,无
        ,,,2024-01-01,,第四条,,01,九成
        ,,,,,,,莆田市,九成
        """,
        """
        条目,对应,数值,止,起,条款,备注,单位,名称,代码
        ,,４０％,2023年12月31日,,第一条,每期一行,％,占比,ｓｈａｒｅ

        ,,37.5%,,2024/1/1,第二条,,%,占比,share
        信息化,,,,,第三条,,,,uses
        基金监管,,,,,第三条,,,,uses
        ,,无,2023.12.31,,第四条,,,,targets
        01,九成,,,2024-1-1,第四条,,,地区目标,targets
        莆田市,九成,,,2024-1-1,第四条,,,地区目标,targets
        """,
        """
        2024年限额表
        code,label,unit,from,to,article,number,entry,value
        share,占比,%,,2023-12-31,第一条,40,,
        share,,,2024-01-01,,第二条,37.5,,
        uses,,,,,第三条,,,
        ,,,,,,,信息化,
        ,,,,,,,基金监管,
        targets,地区目标,,,2023-12-31,第四条,无,,
        targets,,,2024-01-01,,第四条,,01,九成
        ,,,,,,,莆田市,九成
        """
      })
  void a_table_holds_the_same_limits_as_yaml(String csv) {
    assertThat(book(RuleTrees.aTree().csv(csv))).isEqualTo(book(RuleTrees.aTree().limits(YAML)));
  }

  @Test
  void a_workbook_holds_the_same_limits_as_yaml() {
    byte[] workbook =
        aWorkbook(
            book -> {
              var numbers = book.newWorksheet("数字");
              write(numbers, 1, "各项占比");
              numbers.range(0, 0, 0, 5).merge();
              write(numbers, 2, "代码", "名称", "单位", "起", "止", "条款", "数值");
              write(numbers, 3, "share", "占比", "%", "", "", "第一条");
              numbers.value(2, 4, LocalDate.of(2023, 12, 31));
              numbers.style(2, 4).format("yyyy/m/d").set();
              numbers.value(2, 6, 0.4);
              numbers.style(2, 6).format("0%").set();
              write(numbers, 4, "", "", "", "2024年1月1日", "", "第二条");
              numbers.value(3, 6, 37.5);
              numbers.comment(3, 6, "较上年下降");
              numbers.range(2, 0, 3, 0).merge();
              var lists = book.newWorksheet("清单");
              write(lists, 1, "代码", "名称", "起", "止", "条款", "条目", "对应");
              write(lists, 2, "uses", "", "", "", "第三条", "信息化");
              write(lists, 3, "", "", "", "", "", "基金监管");
              lists.range(1, 0, 2, 0).merge();
              lists.range(1, 4, 2, 4).merge();
              write(lists, 5, "targets", "地区目标", "", "2023-12-31", "第四条", "无");
              write(lists, 6, "targets", "", "2024-01-01", "", "第四条", "", "九成");
              lists.value(5, 5, 1);
              lists.style(5, 5).format("00").set();
              write(lists, 7, "", "", "", "", "", "莆田市", "");
              lists.range(5, 6, 6, 6).merge();
              write(book.newWorksheet("说明"), 1, "由基金监管处维护");
            });
    assertThat(book(RuleTrees.aTree().workbook(XLSX, workbook)))
        .isEqualTo(book(RuleTrees.aTree().limits(YAML)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cap,元,,,第一条,三十万,, | 2 | 6 | F2：“数值”填写为“三十万”，不是数字。请只写数字，例如 30 或 10000.00，单位写在“单位”中。",
        "cap,元,,,第一条,40%,, | 2 | 6 | F2：“数值”填写为“40%”，是百分数，而单位不是 %。请在“单位”中写 %，或改写成数字。",
        "cap,元,,,第一条,=1+1,, | 2 | 6 | F2：“数值”填写为“=1+1”，是公式。限额须是写定的值：复制这一格，用“选择性粘贴—数值”粘贴回来。",
        "cap,元,2024-02-30,,第一条,3,, | 2 | 3 | C2：“起”填写为“2024-02-30”，不是有效的日期，请写成 年-月-日，例如 2024-05-24；没有起止的留空。",
        "cap,元,,长期,第一条,3,, | 2 | 4 | D2：“止”填写为“长期”，不是有效的日期，请写成 年-月-日，例如 2024-05-24；没有起止的留空。",
        "cap,元,2024-02-01,2024-01-01,第一条,3,, | 2 | 3 | C2：起始日 2024-02-01 在截止日 2024-01-01 之后。",
        "cap,元,,,,3,, | 2 | 5 | E2：缺少条款：请写明这个值出自哪一条。",
        "cap,万圆,,,第一条,3,, | 2 | 2 | B2：不认识单位“万圆”。是否想写“万元”？可用的单位有元、万元、%、天、个月等，见规则说明。",
        "cap!,元,,,第一条,3,, | 2 | 1 | A2：代码“cap!”的写法不对，只用英文字母、数字和连字符，例如 issue-days。",
        "cap,元,,,第一条,,, | 2 | 6 | F2：没有数值，也没有条目。这一时期确实没有规定的，写“无”（limits.yaml 中写 none: true）。",
        "cap,元,,,第一条,3,甲, | 2 | 6 | F2：数值、清单、对照表和“无”只能写一种。",
        "cap,元,,,第一条,,,甲 | 2 | 8 | H2：写了“对应”，没有写“条目”。",
        "`cap,,,,第一条,,甲,\n,,,,,,甲,` | 3 | 7 | G3：条目“甲”重复。请删去一个。",
        "`cap,,,,第一条,,甲,乙\n,,,,,,丙,` | 3 | 8 | H3：同一张对照表的条目要么都写“对应”，要么都不写；条目“丙”与前面不一致。",
        "`cap,元,,,第一条,3,,\ncap,元,,,第一条,4,,` | 3 | 6 | F3：代码“cap”同一时期已有数值 3。换了数值请另写一行，并写明起止。",
        "`cap,元,,,第一条,3,,\ncap,天,2024-01-01,,第一条,4,,` | 3 | 2"
            + " | B3：代码“cap”的单位前面写的是“元”，这里是“天”。请统一。",
        "`cap,元,,2024-06-30,第一条,3,,\ncap,,2024-06-30,,第一条,4,,` | 3 | 3"
            + " | C3：限额“cap”这个值（2024-06-30 起）与前面的值（起始日不限，至 2024-06-30）时间重叠。新值从哪天起，旧值就止于前一天。",
        ",元,,,第一条,3,, | 2 | 1 | A2：缺少代码；上面也没有可以沿用的代码。",
        "cap,元,,,第一条,3,,,多余 | 2 | 9 | I2：“多余”所在的列没有表头。请写上表头，或删去这一格。",
      })
  void a_mistake_is_named_with_its_cell(String rows, long line, long column, String message) {
    assertThat(refusal(RuleTrees.aTree().csv("代码,单位,起,止,条款,数值,条目,对应\n" + rows)))
        .containsExactly(new RuleProblem(CSV, line, column, null, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "代玛,条款,数值 | 1 | 1 | A1：不认识表头“代玛”。是否想写“代码”？"
            + "可用的表头有代码、名称、单位、起、止、条款、数值、条目、对应、备注，不需要的列可以不写。",
        "代码,条款,代码,数值 | 1 | 3 | C1：表头“代码”重复。",
        "代码,数值 | 1 | 1 | A1：表头缺少“条款”。",
        "代码,条款 | 1 | 1 | A1：表头缺少“数值”或“条目”：写数字的表用“数值”，写清单或对照表的用“条目”（对照表再加“对应”）。",
      })
  void a_mistake_in_the_headers_is_the_only_one_told(
      String head, long line, long column, String message) {
    assertThat(refusal(RuleTrees.aTree().csv(head + "\ncap,第一条,x,y\n")))
        .containsExactly(new RuleProblem(CSV, line, column, null, message));
  }

  @Test
  void all_mistakes_of_a_workbook_come_back_together_with_sheet_and_cell() {
    byte[] workbook =
        aWorkbook(
            book -> {
              var sheet = book.newWorksheet("地区目标");
              write(sheet, 1, "代码", "条款", "条目", "对应");
              write(sheet, 2, "targets", "第四条", "福州市");
              sheet.formula(1, 3, "40+50");
              write(sheet, 3, "", "", "", "九成");
              sheet.value(2, 2, LocalDate.of(2024, 3, 4));
              sheet.style(2, 2).format("m\"月\"d\"日\"").set();
              write(sheet, 4, "", "", "三明市", "九成");
              sheet.hideRow(3);
              var hidden = book.newWorksheet("旧表");
              write(hidden, 1, "代码");
              hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            });
    assertThat(refusal(RuleTrees.aTree().workbook(XLSX, workbook)))
        .extracting(RuleProblem::toString)
        .containsExactly(
            XLSX + ":2:4 《地区目标》表 D2：“对应”填写为“=40+50”，是公式。限额须是写定的值：复制这一格，用“选择性粘贴—数值”粘贴回来。",
            XLSX + ":3:3 《地区目标》表 C3：“条目”填写为“2024-03-04”，是日期格式，这里应是文字。请先把单元格格式设为“文本”，再重新填写。",
            XLSX + ":4:1 《地区目标》表 A4：这一行是隐藏的（可能开着筛选）。请取消隐藏或删除这一行。",
            XLSX + " 《旧表》表是隐藏的。请取消隐藏或删除这张表。");
  }

  @Test
  void the_example_in_the_guide_can_be_copied() throws IOException {
    String guide = Files.readString(Path.of("rules/README.md"));
    String example = guide.substring(guide.indexOf("```csv\n") + 7);
    LimitBook book = book(RuleTrees.aTree().csv(example.substring(0, example.indexOf("```"))));
    assertThat(book.limits())
        .extracting(LimitBook.DatedLimit::code)
        .containsExactly("issue-days", "allowed-uses", "regional-target");
    assertThat(
            book.find("regional-target").orElseThrow().on(LocalDate.of(2024, 1, 1)).orElseThrow())
        .extracting(LimitBook.Value::table)
        .isEqualTo(Map.of("福州市", "95%", "莆田市", "92%"));
    assertThat(LimitCheck.UNITS).allMatch(guide::contains);
  }

  @Test
  void a_code_stands_in_one_file_only() {
    RuleTrees tree =
        RuleTrees.aTree()
            .limits("limits: [{code: cap, values: [{article: 第一条, number: 2}]}]\n")
            .csv("代码,条款,数值\ncap,第一条,3\n");
    assertThat(refusal(tree))
        .containsExactly(
            new RuleProblem(CSV, 2, 1, null, "A2：代码“cap”重复，trial/limits.yaml 中已有；同一限额的各期数值写在一处。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trial/targets.xlsx",
        "trial/TST-001-x/limits-a.xlsx",
        "limits-a.xlsx",
        "trial/limits-a.xls",
        "trial/limits-a.et"
      })
  void a_table_that_nobody_would_read_is_refused(String path) {
    byte[] workbook = aSheet(sheet -> write(sheet, 1, "代码", "条款", "数值"));
    assertThat(refusal(RuleTrees.aTree().workbook(path, workbook)))
        .containsExactly(
            new RuleProblem(
                path,
                0,
                0,
                null,
                "限额表应与 document.yaml 放在一起，文件名为 limits-名称.xlsx 或 limits-名称.csv。"
                    + "请改名、移动、另存为这两种格式，或删除。"));
  }

  @Test
  void the_shadow_of_an_open_workbook_is_no_rule_file() {
    assertThat(RuleFiles.isRuleFile("trial/~$limits-trial.xlsx")).isFalse();
    assertThat(RuleFiles.ofBytes(Map.of("trial/~$limits-trial.xlsx", new byte[3])).tables())
        .isEmpty();
  }

  @Test
  void an_unreadable_table_makes_no_rule_look_wrong() {
    RuleFiles tree =
        RuleTrees.aTree()
            .rule(
                "TST-001",
                "WARNING",
                "Limit( code == \"cap\", $cap : value ) $it : AllocationRow( thisTranche > $cap )",
                "thisTranche")
            .files();
    Map<String, byte[]> contents = new java.util.TreeMap<>();
    tree.texts().forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
    contents.put(CSV, "代码,条款,数值\ncap,第一条,3\n".getBytes(Charset.forName("GBK")));
    assertThat(refusal(RuleFiles.ofBytes(contents)))
        .containsExactly(
            new RuleProblem(
                CSV, 0, 0, null, "不是 UTF-8 编码。请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，或另存为 .xlsx。"));
    contents.remove(CSV);
    contents.put(XLSX, new byte[] {'P', 'K'});
    assertThat(refusal(RuleFiles.ofBytes(contents)))
        .extracting(RuleProblem::file)
        .containsExactly(XLSX);
  }

  private static LimitBook book(RuleTrees tree) {
    return tree.read().group("trial").orElseThrow().limits();
  }

  private static List<RuleProblem> refusal(RuleTrees tree) {
    return refusal(tree.files());
  }

  private static List<RuleProblem> refusal(RuleFiles files) {
    RuleSetRefusedException refused =
        catchThrowableOfType(RuleSetRefusedException.class, () -> RuleSetReader.read(files));
    assertThat(refused).as("the tree is refused").isNotNull();
    return refused.problems();
  }
}
