package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.guiju.facts.ExecutionLine;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.ExecutionSum;
import org.guiju.facts.Fact;
import org.guiju.facts.NatureLine;

/** Lists the lines of an execution report, and what they add up to beside the printed total. */
final class ExecutionAssembler implements Assembler {
  private static final String TOTAL = "合计";
  private static final String LOCAL = "地方";
  private static final String LOCAL_LEVELS = "省市县区州";

  /** An amount column: its field, its name on paper, where lines and natures keep it. */
  private record Column(
      String field,
      String name,
      Function<ExecutionLine, BigDecimal> ofLine,
      Function<NatureLine, BigDecimal> ofNature) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("received", "收到资金", ExecutionLine::received, NatureLine::received),
          new Column("allocatedDown", "分配下级", ExecutionLine::allocatedDown, null),
          new Column("allocatedOwn", "本级安排", ExecutionLine::allocatedOwn, null),
          new Column("unallocated", "未分配", ExecutionLine::unallocated, null),
          new Column("paid", "已支付", ExecutionLine::paid, NatureLine::paid),
          new Column("inPlace", "到位资金", ExecutionLine::inPlace, null));

  @Override
  public List<Fact> assemble(Fact body, Assembly assembly) {
    Naming naming = assembly.naming();
    ExecutionReport report = naming.named((ExecutionReport) body, null, "execution-report");
    List<ExecutionLine> lines =
        naming.rows(report.lines(), "line", ExecutionLine::source, ExecutionLine::source);
    List<NatureLine> natures =
        naming.rows(report.natures(), "nature", NatureLine::nature, NatureLine::nature);
    report = RecordShape.with(report, "lines", lines);
    List<Fact> facts = new ArrayList<>();
    facts.add(RecordShape.with(report, "natures", natures));
    facts.addAll(lines);
    if (natures != null) {
      facts.addAll(natures);
    }
    facts.addAll(sums(lines, natures, naming));
    return facts;
  }

  private static List<ExecutionSum> sums(
      List<ExecutionLine> lines, List<NatureLine> natures, Naming naming) {
    List<ExecutionLine> totals = lines.stream().filter(line -> isTotal(line.source())).toList();
    if (totals.size() != 1) {
      return List.of();
    }
    ExecutionLine total = totals.get(0);
    List<ExecutionLine> sources = lines.stream().filter(line -> isPart(line, lines)).toList();
    List<NatureLine> kinds =
        natures == null
            ? List.of()
            : natures.stream().filter(line -> !isTotal(line.nature())).toList();
    List<ExecutionSum> sums = new ArrayList<>();
    for (Column column : COLUMNS) {
      add(sums, total, column, "资金来源", sources.stream().map(column.ofLine()).toList(), naming);
      if (column.ofNature() != null) {
        add(sums, total, column, "资金性质", kinds.stream().map(column.ofNature()).toList(), naming);
      }
    }
    return sums;
  }

  /**
   * The sum of {@code parts}, blanks counting as absent; nothing where there is none to compare.
   */
  private static void add(
      List<ExecutionSum> sums,
      ExecutionLine total,
      Column column,
      String division,
      List<BigDecimal> parts,
      Naming naming) {
    List<BigDecimal> filled = parts.stream().filter(Objects::nonNull).toList();
    BigDecimal printed = column.ofLine().apply(total);
    if (printed == null || filled.isEmpty()) {
      return;
    }
    String subject = naming.unique("execution-sum:" + Naming.key(column.field(), division));
    sums.add(
        new ExecutionSum(
            total.origin().named(total.source(), subject),
            column.field(),
            column.name(),
            division,
            printed,
            filled.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
            filled.size(),
            filled.size() < parts.size()));
  }

  private static boolean isTotal(String name) {
    return TOTAL.equals(name.strip());
  }

  /** True for a source beside others: no total, no part of another, no 地方 beside its own levels. */
  private static boolean isPart(ExecutionLine line, List<ExecutionLine> lines) {
    String source = line.source().strip();
    boolean nested = source.contains("其中") || source.contains("小计") || isTotal(source);
    return !nested
        && !(source.startsWith(LOCAL) && lines.stream().anyMatch(ExecutionAssembler::isLevel));
  }

  private static boolean isLevel(ExecutionLine line) {
    return !line.source().startsWith(LOCAL)
        && line.source().chars().anyMatch(c -> LOCAL_LEVELS.indexOf(c) >= 0);
  }
}
