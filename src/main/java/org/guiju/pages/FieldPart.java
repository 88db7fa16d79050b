package org.guiju.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guiju.facts.FactTypes;
import org.guiju.facts.FactTypes.FactType;
import org.guiju.facts.FactTypes.Source;
import org.guiju.facts.Related;
import org.guiju.rules.PatternShape;

/** What a rule reads of the paper, and which other papers it needs. */
final class FieldPart {
  private FieldPart() {}

  static List<Block> of(RuleSource rule) {
    List<Block> blocks = new ArrayList<>();
    List<String> papers = otherPapers(rule);
    if (!papers.isEmpty()) {
      blocks.add(new Block.Heading(2, "需要的其他材料"));
      blocks.add(new Block.Paragraph(Text.line("没有提供时结果是“未检查”。已归档的材料会自动查找；也可以随材料一起提交：")));
      blocks.add(Block.Bullets.of(papers));
    }
    List<String> lines = new ArrayList<>();
    byType(rule).forEach((type, labels) -> lines.add(type + "：" + String.join("、", labels)));
    if (!lines.isEmpty()) {
      blocks.add(new Block.Heading(2, "读取的栏目"));
      blocks.add(Block.Bullets.of(lines));
    }
    return blocks;
  }

  private static List<String> otherPapers(RuleSource rule) {
    return rule.statements().stream()
        .flatMap(statement -> statement.patterns().stream())
        .map(PatternShape::type)
        .filter(type -> type != null && type.source() == Source.RELATED)
        .map(type -> type.label() + "（" + Related.field(type.type()) + "）")
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, SortedSet<String>> byType(RuleSource rule) {
    SortedSet<String> fields = new TreeSet<>();
    rule.statements().forEach(statement -> fields.addAll(statement.fieldsRead()));
    Map<String, SortedSet<String>> byType = new LinkedHashMap<>();
    for (String field : fields) {
      int dot = field.indexOf('.');
      FactType type = FactTypes.named(field.substring(0, dot)).orElseThrow();
      byType
          .computeIfAbsent(type.label(), label -> new TreeSet<>())
          .add(type.properties().get(field.substring(dot + 1)).label());
    }
    return byType;
  }
}
