package org.guiju.web.runs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.findings.Finding;
import org.guiju.recheck.Cause;
import org.guiju.recheck.Flip;
import org.guiju.runs.FlipOnFile;

/**
 * A column of a table of flips.
 *
 * @param head what stands over it
 * @param cell what stands in a row of it
 */
record FlipColumn(String head, Function<FlipOnFile, Object> cell) {
  static final List<FlipColumn> ALL =
      List.of(
          new FlipColumn("材料编号", FlipOnFile::submission),
          new FlipColumn("文号", FlipOnFile::docNo),
          new FlipColumn("标题", FlipOnFile::title),
          new FlipColumn("地区", FlipOnFile::regionName),
          new FlipColumn("地区代码", FlipOnFile::regionCode),
          new FlipColumn("资金", FlipViews::fundOf),
          new FlipColumn("预算年度", FlipOnFile::fiscalYear),
          new FlipColumn("改变", on -> kind(on.flip().kind())),
          new FlipColumn("规则", on -> on.flip().ruleId()),
          new FlipColumn("发现标识", on -> on.flip().identity()),
          new FlipColumn("原轻重", on -> part(on.flip().before(), FlipColumn::weight)),
          new FlipColumn("现轻重", on -> part(on.flip().after(), FlipColumn::weight)),
          new FlipColumn("原发现", on -> part(on.flip().before(), Finding::message)),
          new FlipColumn("现发现", on -> part(on.flip().after(), Finding::message)),
          new FlipColumn("未检查的原因", on -> unchecked(on.flip())),
          new FlipColumn("涉及金额（万元）", on -> on.flip().money()),
          new FlipColumn("原因", on -> causes(on.flip(), FlipColumn::place)),
          new FlipColumn("原文", on -> causes(on.flip(), Cause::old)),
          new FlipColumn("现文", on -> causes(on.flip(), Cause::now)),
          new FlipColumn("材料中的数值", on -> causes(on.flip(), FlipColumn::values)));

  /** Text, number or null. */
  Object of(FlipOnFile on) {
    Object value = cell.apply(on);
    boolean plain = value == null || value instanceof BigDecimal || value instanceof Number;
    return plain ? value : value.toString();
  }

  private static String kind(Flip.Kind kind) {
    return switch (kind) {
      case NEWLY_VIOLATED -> "新增违反";
      case NEWLY_PASSED -> "不再违反";
      case CHANGED_SEVERITY -> "轻重改变";
      case CHANGED_EVIDENCE -> "依据的数值改变";
      case NEWLY_UNCHECKED -> "变为未检查";
      case NO_LONGER_UNCHECKED -> "变为已检查";
    };
  }

  private static Object part(Finding finding, Function<Finding, Object> part) {
    return finding == null ? null : part.apply(finding);
  }

  private static String weight(Finding finding) {
    return finding.severity().label();
  }

  private static String unchecked(Flip flip) {
    return flip.unchecked() == null ? null : flip.unchecked().reason();
  }

  private static String causes(Flip flip, Function<Cause, String> part) {
    return flip.causes().stream()
        .map(part)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String place(Cause cause) {
    return "%s %s".formatted(kind(cause.kind()), cause.place());
  }

  private static String kind(Cause.Kind kind) {
    return switch (kind) {
      case RULE_ADDED -> "新增规则";
      case RULE_REMOVED -> "去掉规则";
      case WORDING -> "改写规则";
      case LIMIT -> "数字或清单";
      case DOCUMENT -> "文件的适用范围";
      case RELATED_PAPER -> "关联材料";
      case DATE -> "检查依据的日期";
      case UNEXPLAINED -> "没有找到原因";
    };
  }

  private static String values(Cause cause) {
    return cause.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("，"));
  }
}
