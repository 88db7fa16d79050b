package org.guiju.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.findings.Finding;
import org.guiju.recheck.Cause;
import org.guiju.recheck.Flip;
import org.guiju.runs.FlipOnFile;

/** The columns of a table of flips: head, and what stands in each row. */
enum FlipColumns {
  SUBMISSION("材料编号", FlipOnFile::submission),
  DOC_NO("文号", FlipOnFile::docNo),
  TITLE("标题", FlipOnFile::title),
  REGION("地区", FlipOnFile::regionName),
  REGION_CODE("地区代码", FlipOnFile::regionCode),
  FUND("资金", FlipViews::fund),
  YEAR("预算年度", FlipOnFile::fiscalYear),
  KIND("改变", on -> kind(on.flip().kind())),
  RULE("规则", on -> on.flip().ruleId()),
  IDENTITY("发现标识", on -> on.flip().identity()),
  SEVERITY_BEFORE("原轻重", on -> part(on.flip().before(), Finding::severity)),
  SEVERITY_AFTER("现轻重", on -> part(on.flip().after(), Finding::severity)),
  MESSAGE_BEFORE("原发现", on -> part(on.flip().before(), Finding::message)),
  MESSAGE_AFTER("现发现", on -> part(on.flip().after(), Finding::message)),
  UNCHECKED("未检查的原因", on -> unchecked(on.flip())),
  MONEY("涉及金额（万元）", on -> on.flip().money()),
  CAUSE("原因", on -> causes(on.flip(), FlipColumns::place)),
  OLD("原文", on -> causes(on.flip(), Cause::old)),
  NOW("现文", on -> causes(on.flip(), Cause::now)),
  VALUES("材料中的数值", on -> causes(on.flip(), FlipColumns::values));

  private final String head;
  private final Function<FlipOnFile, Object> cell;

  FlipColumns(String head, Function<FlipOnFile, Object> cell) {
    this.head = head;
    this.cell = cell;
  }

  static List<String> heads() {
    return Arrays.stream(values()).map(column -> column.head).toList();
  }

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
    return "%s %s".formatted(cause.kind(), cause.place());
  }

  private static String values(Cause cause) {
    return cause.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("，"));
  }
}
