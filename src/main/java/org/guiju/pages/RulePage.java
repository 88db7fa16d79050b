package org.guiju.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.facts.Kind;
import org.guiju.findings.Citation;
import org.guiju.findings.Severity;
import org.guiju.rules.RuleComment;
import org.guiju.rules.Statement;
import org.guiju.words.Clause;
import org.guiju.words.StatementWords;

/** The page of one rule: what it asks and why, when it reports, how to mend what it reports. */
final class RulePage {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final RuleSource rule;
  private final List<Block> blocks = new ArrayList<>();

  private RulePage(RuleSource rule) {
    this.rule = rule;
  }

  static Page of(RuleSource rule, RelatedRules related, ExamplePart examples) {
    RulePage page = new RulePage(rule);
    page.head();
    page.basis();
    rule.statements().forEach(page::statement);
    page.blocks.addAll(LimitPart.of(rule));
    page.blocks.addAll(examples.blocks());
    page.blocks.addAll(FieldPart.of(rule));
    page.blocks.addAll(related.blocks(rule));
    page.wordings();
    return new Page(rule.id() + " " + rule.title(), page.blocks);
  }

  private void head() {
    List<Statement> statements = rule.statements();
    List<Block.Pair> pairs = new ArrayList<>();
    pairs.add(
        new Block.Pair(
            "轻重",
            statements.stream()
                .map(Statement::severity)
                .distinct()
                .sorted()
                .map(Severity::label)
                .collect(Collectors.joining("、"))));
    pairs.add(
        new Block.Pair(
            "依据",
            statements.stream()
                .map(Statement::citation)
                .map(RulePage::cited)
                .distinct()
                .collect(Collectors.joining("；"))));
    pairs.add(
        new Block.Pair(
            "适用材料",
            Arrays.stream(Kind.values())
                .filter(kind -> statements.stream().anyMatch(s -> s.concerns(kind)))
                .map(Kind::label)
                .collect(Collectors.joining("、"))));
    pairs.add(new Block.Pair("适用范围", ScopeWords.of(rule.group().document())));
    addDistinct(pairs, "注意", statements.stream().map(s -> s.citation().note()).toList());
    addDistinct(pairs, "处理类别", statements.stream().map(Statement::penalty).toList());
    blocks.add(new Block.Pairs(pairs));
  }

  private static String cited(Citation citation) {
    return citation.document() + " " + citation.article();
  }

  private static void addDistinct(List<Block.Pair> pairs, String name, List<String> words) {
    String joined =
        words.stream().filter(Objects::nonNull).distinct().collect(Collectors.joining("；"));
    if (!joined.isEmpty()) {
      pairs.add(new Block.Pair(name, joined));
    }
  }

  private void basis() {
    RuleComment comment = rule.comment();
    blocks.add(new Block.Heading(2, "要求和解释"));
    if (comment.explanations().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.line("本规则没有写说明。")));
    }
    comment.explanations().forEach(words -> blocks.add(new Block.Paragraph(Text.line(words))));
    blocks.add(new Block.Heading(2, "轻重的理由"));
    blocks.add(Block.Bullets.of(Weight.reasons(rule.statements(), comment.reasons())));
    blocks.add(new Block.Heading(2, "什么时候报告，怎样改"));
  }

  private void statement(Statement statement) {
    StatementWords words = StatementWords.of(statement, rule.group());
    blocks.add(new Block.Heading(3, statement.severity().label() + "：" + statement.title()));
    blocks.add(
        new Block.Pairs(
            List.of(
                new Block.Pair("适用于", joined(words.applies())),
                new Block.Pair("报告的情形", joined(words.reports())),
                new Block.Pair("报告的文字", filled(statement.message(), words)),
                new Block.Pair("怎样改", filled(statement.fix(), words)))));
  }

  /** {@code sentence} with the name of each value in place of its placeholder. */
  private static String filled(String sentence, StatementWords words) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1).equals("rowName")
                        ? "〔行名〕"
                        : "〔" + words.variable("$" + found.group(1)) + "〕"));
  }

  private static String joined(List<Clause> clauses) {
    return clauses.stream().map(Clause::text).collect(Collectors.joining("。")) + "。";
  }

  private void wordings() {
    blocks.add(new Block.Heading(2, "各时期的写法"));
    List<List<List<Text>>> rows =
        rule.wordings().stream()
            .map(
                statement ->
                    List.of(
                        Text.line(statement.effectiveFrom() + " 起"),
                        Text.line(statement.severity().label()),
                        Text.line(statement.title()),
                        Text.line("rules/" + statement.position().file())))
            .toList();
    blocks.add(new Block.Table(List.of("日期", "轻重", "情形", "规则文件"), rows));
  }
}
