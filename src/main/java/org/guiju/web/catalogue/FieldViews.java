package org.guiju.web.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.facts.FactTypes;
import org.guiju.rules.LimitBook;

/** Answers about what rules read, as readers see them. */
final class FieldViews {
  private FieldViews() {}

  /**
   * Which rules read what.
   *
   * @param fields how many fields are listed
   * @param unused how many of them no rule reads
   */
  @Schema(name = "FieldIndex", description = "字段与规则、限额与规则的对照")
  record FieldIndex(
      String ruleSet, int fields, int unused, List<TypeView> types, List<LimitUse> limits) {}

  /** One fact type. */
  @Schema(name = "FactType", description = "一种事实及其字段")
  record TypeView(
      @Schema(description = "规则中的类型名", examples = "AllocationRow") String type,
      String label,
      @Schema(description = "来源：SUBMISSION 提交的材料，RELATED 关联资料") FactTypes.Source source,
      @Schema(description = "出现在哪些种类的材料里") List<String> kinds,
      List<FieldUse> fields) {}

  /** One field with the rules that read it; none when it is unused. */
  @Schema(name = "FieldUse", description = "字段，及读取它的规则")
  record FieldUse(
      @Schema(examples = "yearTotal") String name,
      String label,
      @Schema(description = "值的种类：数字、整数、文本、日期、是否、列表、选项、对象") String valueType,
      List<RuleUse> rules) {}

  /** A rule that reads a field or looks up a limit, with the days its wordings that do begin. */
  @Schema(name = "RuleUse", description = "规则，及读取该字段或限额的写法的起始日期")
  record RuleUse(String ruleId, String title, String documentId, List<LocalDate> wordings) {}

  /** A dated number, list or table of a document with the rules that look it up. */
  @Schema(name = "LimitUse", description = "数字或清单，及使用它的规则")
  record LimitUse(
      String documentId,
      String document,
      String code,
      String label,
      String unit,
      List<LimitBook.Value> values,
      List<RuleUse> rules) {}
}
