package org.guiju.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.Kind;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.review.ExampleRun;

/** The examples of a rule: what was given, and what the rule says to it now. */
final class ExamplePart {
  private static final int FINDINGS_SHOWN = 3;

  private final List<ExampleRun> runs;

  ExamplePart(List<ExampleRun> runs) {
    this.runs = runs;
  }

  List<Block> blocks() {
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "示例"));
    JsonNode base = runs.get(0).base();
    List<String> shared = PaperWords.of(base, kind(runs.get(0)));
    if (!shared.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.line("各示例共用的内容，示例中写明的除外：")));
      blocks.add(Block.Bullets.of(shared));
    }
    runs.forEach(run -> add(run, blocks));
    return blocks;
  }

  private static Optional<Kind> kind(ExampleRun run) {
    return Kind.of(run.example().submission().path("kind").asText());
  }

  private static void add(ExampleRun run, List<Block> blocks) {
    blocks.add(new Block.Heading(3, run.example().name()));
    List<Block.Pair> pairs = new ArrayList<>();
    List<String> given = PaperWords.of(run.given(), kind(run));
    if (run.example().asOf() != null) {
      given.add("检查日期：" + run.example().asOf());
    }
    pairs.add(new Block.Pair("材料", given.isEmpty() ? "同上" : String.join("。", given) + "。"));
    pairs.add(new Block.Pair("结果", result(run)));
    List<Finding> findings = run.findings();
    for (Finding finding : findings.subList(0, Math.min(FINDINGS_SHOWN, findings.size()))) {
      pairs.add(new Block.Pair(finding.severity().label(), finding.message()));
      pairs.add(new Block.Pair("怎样改", finding.fix()));
    }
    if (findings.size() > FINDINGS_SHOWN) {
      pairs.add(new Block.Pair("其余", "还有 " + (findings.size() - FINDINGS_SHOWN) + " 条同样的报告"));
    }
    blocks.add(new Block.Pairs(pairs));
  }

  private static String result(ExampleRun run) {
    String reason = run.outcome().reason() == null ? "" : "：" + run.outcome().reason();
    return name(run.outcome().outcome()) + reason;
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED -> "报告";
      case PASSED -> "通过";
      case NOT_APPLICABLE -> "不适用";
      case NOT_CHECKED -> "未检查";
    };
  }
}
