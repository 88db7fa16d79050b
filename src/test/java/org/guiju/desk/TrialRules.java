package org.guiju.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guiju.rules.RuleFiles;

/**
 * A small rule folder on disk: two documents, one rule each, with examples. CAP-001 reports a
 * tranche above a dated limit, SUM-001 a year's total that is not the sum of its tranches.
 */
public final class TrialRules {
  public static final String LIMITS = "cap/limits.yaml";
  public static final String RULE = "cap/CAP-001-most/from-2020-01-01.drl";
  public static final String EXAMPLES = "cap/CAP-001-most/cases.yaml";

  /** A paper that breaks CAP-001 when the limit of 2024 is below 150, and nothing else. */
  public static final String PAPER =
      """
      {"kind": "allocation-plan", "header": {"fiscalYear": 2024, "region": "福建省", "printDate": "2024-05-24"},
       "rows": [{"regionName": "宁德", "yearTotal": 150, "earlierTranches": 0, "thisTranche": 150}]}
      """;

  private TrialRules() {}

  /** The texts of the folder; {@code most} is the limit from 2024 on. */
  public static SortedMap<String, String> texts(int most) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put("cap/document.yaml", "id: cap\ntitle: 试验限额文件\nscope: {}\n");
    texts.put(LIMITS, limits(most));
    texts.put(RULE, rule("本次下达 {given}，超过上限 {expected}。"));
    texts.put(EXAMPLES, EXAMPLES_TEXT);
    texts.put("sum/document.yaml", "id: sum\ntitle: 试验勾稽文件\nscope: {}\n");
    texts.put("sum/SUM-001-year/from-2020-01-01.drl", SUM_RULE);
    texts.put("sum/SUM-001-year/cases.yaml", SUM_EXAMPLES);
    return texts;
  }

  public static RuleFiles files(int most) {
    return RuleFiles.of(texts(most));
  }

  /** limits.yaml with the limit {@code most} from 2024 on. */
  public static String limits(int most) {
    return """
    limits:
      - code: most
        label: 一次下达的上限
        unit: 万元
        values:
          - {from: 2020-01-01, to: 2023-12-31, article: 第一条, number: 100}
          - {from: 2024-01-01, article: 第一条, number: %d}
    """
        .formatted(most);
  }

  /** The text of CAP-001 with another message. */
  public static String rule(String message) {
    return """
    /* 轻重：违反——上限不能超过。 */
    rule "CAP-001 一次下达不超过上限"
        @Id("CAP-001") @Article("第一条") @Severity("VIOLATION")
        @Message("%s") @Fix("请改正")
    when
        Limit( code == "most", $expected : value )
        $row : AllocationRow( $given : thisTranche, thisTranche > $expected )
    then
        findings.record($row.at("thisTranche"));
    end
    """
        .formatted(message);
  }

  private static final String EXAMPLES_TEXT =
      """
      base:
        kind: allocation-plan
        header: {fiscalYear: 2023, region: 福建省, printDate: 2023-05-24}
      cases:
        - name: 低于上限时通过
          given: {rows: [{regionName: 宁德, thisTranche: 99}]}
          expect: PASSED
        - name: 恰好等于上限时通过
          shows: boundary
          given: {rows: [{regionName: 宁德, thisTranche: 100}]}
          expect: PASSED
        - name: 超过上限时违反
          given: {rows: [{regionName: 宁德, thisTranche: 100.01}]}
          expect: VIOLATED
          at: [/rows/0/thisTranche]
        - name: 没有填本次下达时未检查
          given: {rows: [{regionName: 宁德, yearTotal: 1}]}
          expect: NOT_CHECKED
      """;

  private static final String SUM_RULE =
      """
      /* 轻重：违反——两个数应当相等。 */
      rule "SUM-001 全年数等于各次之和"
          @Id("SUM-001") @Article("第二条") @Severity("VIOLATION")
          @Message("全年数 {given} 不等于各次之和。") @Fix("请改正")
      when
          $row : AllocationRow( $given : yearTotal, yearTotal != trancheSum )
      then
          findings.record($row.at("yearTotal"));
      end
      """;

  private static final String SUM_EXAMPLES =
      """
      base:
        kind: allocation-plan
        header: {fiscalYear: 2023, region: 福建省, printDate: 2023-05-24}
        rows: [{regionName: 宁德, yearTotal: 148, earlierTranches: 122, thisTranche: 26}]
      cases:
        - name: 相等时通过
          expect: PASSED
        - name: 多一万元时违反
          given: {rows: [{regionName: 宁德, yearTotal: 149, earlierTranches: 122, thisTranche: 26}]}
          expect: VIOLATED
        - name: 多末位一个单位时违反
          shows: boundary
          given: {rows: [{regionName: 宁德, yearTotal: 148.01, earlierTranches: 122, thisTranche: 26}]}
          expect: VIOLATED
        - name: 没有填全年数时未检查
          given: {rows: [{regionName: 宁德, earlierTranches: 122, thisTranche: 26}]}
          expect: NOT_CHECKED
      """;

  /** Writes all {@code texts} below {@code folder}. */
  public static void write(Path folder, SortedMap<String, String> texts) {
    texts.forEach((name, text) -> save(folder, name, text));
  }

  /** Saves one file as editors do: beside it, then renamed over it. */
  public static void save(Path folder, String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.writeString(file.resolveSibling("." + file.getFileName() + ".tmp"), text);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Removes the folder with all that is in it. */
  public static void remove(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> inner = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : inner) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
