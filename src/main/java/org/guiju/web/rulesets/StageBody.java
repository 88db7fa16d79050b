package org.guiju.web.rulesets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.archive.FlipBudget;
import org.guiju.archive.FlipBudget.Most;
import org.guiju.archive.Stage;
import org.guiju.facts.region.Region;
import org.guiju.web.http.BodyFields;
import org.guiju.web.http.Parameters;

/** Reads the part of the papers that a version is for, and how much may flip. */
final class StageBody {
  private static final String MOST =
      "“%s”应为不小于 0 的整数（份数），或加引号的百分比（占部分启用范围内材料的比例），例如 20 或 \"2.5%%\"。";

  private StageBody() {}

  /** For the description of activations. */
  @Schema(name = "RuleSetStage", description = "一部分材料：某些地区的，或一定比例的，或某些地区中一定比例的")
  record StageForm(
      @Schema(description = "报送地区，名称或代码，含其下级；不写为全国", examples = "[\"福建省\"]") List<String> regions,
      @Schema(description = "1 至 100，按材料编号（不论第几版）的哈希选取，同一份材料始终在内或始终在外；不写为 100") Integer percent) {}

  /** For the description of approvals. */
  @Schema(
      name = "FlipBudget",
      description = "部分启用期间最多允许多少份材料与原版本结论不同；整数为份数，百分比为占部分启用范围内材料的比例；不写的不限。超过其中任何一项即自动退回")
  record BudgetForm(
      @Schema(description = "有任何改变的材料", examples = "20") String total,
      @Schema(description = "新增违反的材料", examples = "2.5%") String newlyViolated,
      @Schema(description = "不再违反的材料") String newlyPassed,
      @Schema(description = "有其他改变（轻重、依据的数值、能否检查）的材料") String others) {}

  /** The part of the papers; null when none is given. */
  static Stage stage(BodyFields activation) {
    return activation.optionalObject("stage", "部分启用的范围").map(StageBody::part).orElse(null);
  }

  private static Stage part(BodyFields fields) {
    List<Region> regions = regions(fields);
    Integer percent = fields.optionalNumber("percent", "材料的百分比");
    fields.requireKnown();
    int share = percent == null ? Stage.ALL : percent;
    if (share < 1 || share > Stage.ALL) {
      fields.wrong("percent", "“材料的百分比”应为 1 至 100 的整数，不加引号。");
      return null;
    }
    return new Stage(regions, share);
  }

  private static List<Region> regions(BodyFields fields) {
    List<Region> regions = new ArrayList<>();
    List<String> given = fields.list("regions", "报送地区").texts();
    for (int i = 0; i < given.size(); i++) {
      Optional<Region> region = Parameters.place(given.get(i));
      region.ifPresent(regions::add);
      if (region.isEmpty()) {
        fields.wrong(
            "regions/" + i,
            "“%s”不能确定是哪里。请写行政区划全称或六位代码，例如 福建省 或 350000。"
                .formatted(Parameters.quoted(given.get(i))));
      }
    }
    return regions;
  }

  /** How much may flip; null when nothing is said of it. */
  static FlipBudget budget(BodyFields approval) {
    return approval.optionalObject("budget", "改变的上限").map(StageBody::limits).orElse(null);
  }

  private static FlipBudget limits(BodyFields fields) {
    FlipBudget budget =
        new FlipBudget(
            most(fields, "total"),
            most(fields, "newlyViolated"),
            most(fields, "newlyPassed"),
            most(fields, "others"));
    fields.requireKnown();
    if (budget.isBlank()) {
      fields.wrong("total", "“改变的上限”中没有任何一项可用。请至少写 total。");
    }
    return budget;
  }

  private static Most most(BodyFields fields, String name) {
    Optional<String> given = fields.numberOrText(name);
    Optional<Most> most = given.flatMap(Most::of);
    if (given.isPresent() && most.isEmpty()) {
      fields.wrong(name, MOST.formatted(name));
    }
    return most.orElse(null);
  }
}
