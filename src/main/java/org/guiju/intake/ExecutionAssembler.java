package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.guiju.facts.ExecutionLine;
import org.guiju.facts.ExecutionReport;
import org.guiju.facts.Fact;
import org.guiju.facts.NatureLine;
import org.guiju.facts.PartsSum;

/** Lists the lines of an execution report, and what they add up to beside the printed total. */
final class ExecutionAssembler implements Assembler {
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

  private static List<PartsSum> sums(
      List<ExecutionLine> lines, List<NatureLine> natures, Naming naming) {
    List<ExecutionLine> totals =
        lines.stream().filter(line -> MoneySources.isTotal(line.source())).toList();
    if (totals.size() != 1) {
      return List.of();
    }
    ExecutionLine total = totals.get(0);
    List<String> names = lines.stream().map(ExecutionLine::source).toList();
    List<ExecutionLine> sources =
        lines.stream().filter(line -> MoneySources.isPart(line.source(), names)).toList();
    List<NatureLine> kinds =
        natures == null
            ? List.of()
            : natures.stream().filter(line -> !MoneySources.isTotal(line.nature())).toList();
    List<PartsSum> sums = new ArrayList<>();
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
      List<PartsSum> sums,
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
        new PartsSum(
            total.origin().named(total.source(), subject),
            column.field(),
            column.name(),
            division,
            printed,
            filled.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
            filled.size(),
            filled.size() < parts.size()));
  }
}
