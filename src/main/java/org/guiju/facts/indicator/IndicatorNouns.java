package org.guiju.facts.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of an indicator tells about its target.
 *
 * <p>Every answer is conservative: a wrong flag on a correct paper is worse than a miss, so a name
 * that could be read either way gives no answer.
 */
public final class IndicatorNouns {

  private static final int LONGEST_NAME = 200;

  private static final List<String> GOOD_RATES =
      List.of(
          "覆盖率", "满意度", "满意率", "及时率", "准确率", "参保率", "完成率", "合格率", "通过率", "到位率", "达标率", "知晓率",
          "正常运行率", "吻合度", "及时性", "准确性", "发放率", "覆盖面");

  /** Directly before a good rate these turn its meaning: 不合格率, 重复参保率. */
  private static final List<String> TURNED = List.of("不", "未", "非", "无", "重复", "中断", "漏", "停", "退");

  private static final List<String> WAITING_TIMES =
      List.of(
          "响应时间", "响应时长", "响应时限", "等候时间", "等待时间", "等候时长", "等待时长", "办理时间", "办理时限", "办结时间", "办结时限",
          "处理时间", "处理时限", "处置时间", "处置时限", "修复时间", "恢复时间", "反馈时限", "反馈时间", "审核时限", "拨付时限", "结算时限");

  private static final Pattern COST_CONTROL =
      Pattern.compile("(成本|经费|支出|预算|费用)[”\"]?(支出|预算|费用|成本)?控制率$");

  private static final Pattern COST = Pattern.compile("成本(金额|总额|总量|支出)?$");

  /** The sum that costs are kept to, 成本控制数; unlike the rest of 成本控制 it is itself a cost. */
  private static final Pattern COST_LIMIT = Pattern.compile("成本控制(数|额|金额|总额)$");

  private static final Pattern STAFF_OVERHEAD = Pattern.compile("管理(人员|费用?|经费).*(之比|占比|比例|比重)$");

  private static final Pattern TROUBLE =
      Pattern.compile(
          "(投诉|纠纷|差错|错差|上访|信访|违规|违纪|事故|故障|错误|安全事件|负面舆情|脏数据|泄露)"
              + "(事件|事项|问题|行为|情况|的)?(发生)?(次数|件数|件数量|起数|例数|人次|数量|数|率|比率|比例)?$");

  /**
   * Beside trouble these speak of work done about it, or of its absence; more may well be better.
   */
  private static final List<String> WORK_ON_TROUBLE =
      List.of(
          "处置", "处理", "办结", "办理", "查处", "整改", "核查", "解决", "化解", "调处", "调解", "排查", "回复", "答复", "检查",
          "打击", "查办", "追回", "追缴", "举报", "线索", "未发生", "未出现", "不发生", "不出现", "杜绝", "零", "无", "防范",
          "预防", "减少", "下降", "降低", "压减", "演练", "培训", "曝光", "发现", "纠正", "受理", "整治", "治理", "监测", "报告",
          "上报", "识别", "通报", "应急", "接待", "接诉", "稽核", "稽查", "巡查", "抽查", "督查", "暗访", "约谈", "处罚", "惩处",
          "立案", "移交", "移送", "审核", "回访", "承办", "登记", "缩短", "压缩", "节约", "节省", "提前", "控制", "避免", "清理",
          "清零", "认定", "拒付", "拦截", "预警", "筛查", "修复", "排除", "赔偿", "保险", "达标");

  private static final List<String> SAVINGS =
      List.of("节约", "节省", "降低", "减少", "压减", "压缩", "下降", "控制", "避免");

  private static final List<String> BOUNDED_ENDINGS =
      List.of(
          "率", "覆盖", "覆盖面", "占比", "及时性", "准确性", "满意度", "吻合度", "知晓度", "符合度", "完成度", "达标度", "认可度",
          "信任度", "覆盖度", "一致度", "匹配度", "准确度", "知悉度");

  /** Ratios that do exceed 100, or fall below 0. */
  private static final Pattern UNBOUNDED =
      Pattern.compile(
          "(增长|增加|增幅|提升|提高|上升|下降|降低|变动|变化|控制|节约|节省|周转|回报|收益|利润|赔付|负债|杠杆"
              + "|产出|替代|汇|费|功|频|效|税|利|同比|环比)率$|之比率?$|(床位|病床).*率$|(超额|超收|超支)");

  private static final Pattern REGION_COUNT =
      Pattern.compile(
          "(区县|县区|城区|县市区|县\\(市\\)区|县\\(区\\)|市县|地区|统筹区|乡镇|街道|社区|[^人院病校园小片]区|县)(个)?数量?$|覆盖城区$");

  private static final Set<String> NOT_FOR_REGIONS =
      Set.of("件", "起", "例", "份", "套", "台", "篇", "人", "人次", "次", "万人");

  private static final Pattern PER_HEAD = Pattern.compile("人均.*标准$");

  private static final Pattern HEADS = Pattern.compile("(人数|人员数|人员数量)$");

  private static final Set<String> NOT_FOR_HEADS = Set.of("人次", "件", "起", "次", "项");

  private static final Pattern TIMES = Pattern.compile("(?<!人)次数$");

  private static final Set<String> NOT_FOR_TIMES = Set.of("人");

  private static final Set<String> NOT_FOR_RATES =
      Set.of("个", "件", "次", "起", "项", "人", "人次", "元", "家", "户");

  private static final Set<Dimension> MONEY =
      EnumSet.of(
          Dimension.MONEY,
          Dimension.MONEY_PER_PERSON,
          Dimension.MONEY_PER_PERSON_MONTH,
          Dimension.MONEY_PER_OTHER);

  private static final Set<String> NOT_FOR_DURATIONS = Set.of("次", "件", "起", "项", "人", "人次", "%");

  private IndicatorNouns() {}

  /**
   * The name under which two rows are taken for one indicator: spaces, full-width signs, closing
   * punctuation and a unit in brackets at the end make no difference. Null for null.
   */
  public static String key(String name) {
    return name == null ? null : name.length() > LONGEST_NAME ? name : noun(name);
  }

  /** Which way the indicator improves, as far as its name alone tells (IND-008). */
  public static Direction expectedDirection(String name) {
    String noun = noun(name);
    if (endsWithAny(noun, GOOD_RATES)) {
      return isTurned(noun) ? Direction.UNKNOWN : Direction.HIGHER_IS_BETTER;
    }
    return isBurden(noun) ? Direction.LOWER_IS_BETTER : Direction.UNKNOWN;
  }

  /**
   * True for a ratio that cannot exceed 100 %, so that ≥100% means =100% (IND-005). Growth, control
   * and saving rates and proportions between two numbers are not bounded.
   */
  public static boolean boundedRatio(String name) {
    String noun = noun(name);
    return endsWithAny(noun, BOUNDED_ENDINGS) && !UNBOUNDED.matcher(noun).find();
  }

  /**
   * The unit the name asks for, where the printed one clearly clashes with it (IND-006): 区数 in 件,
   * 人均…标准 in 元 instead of 元/人, 人数 in 人次, 次数 in 元. Empty when the unit fits, is missing or cannot be
   * judged.
   */
  public static Optional<String> expectedUnitMismatch(String name, IndicatorTarget target) {
    if (target.quantity() == null || target.quantity().unit() == null) {
      return Optional.empty();
    }
    String noun = noun(name);
    Quantity quantity = target.quantity();
    if (REGION_COUNT.matcher(noun).find()) {
      return counted(NOT_FOR_REGIONS, quantity, "个");
    }
    if (PER_HEAD.matcher(noun).find()) {
      return quantity.dimension() == Dimension.MONEY ? Optional.of("元/人") : Optional.empty();
    }
    if (HEADS.matcher(noun).find()) {
      return counted(NOT_FOR_HEADS, quantity, "人");
    }
    if (TIMES.matcher(noun).find()) {
      return counted(NOT_FOR_TIMES, quantity, "次");
    }
    if (endsWithAny(noun, WAITING_TIMES)) {
      boolean money = MONEY.contains(quantity.dimension());
      return money ? Optional.of("分钟") : clash(NOT_FOR_DURATIONS, quantity, "分钟");
    }
    return endsWithAny(noun, GOOD_RATES) ? clash(NOT_FOR_RATES, quantity, "%") : Optional.empty();
  }

  private static boolean isBurden(String noun) {
    if (STAFF_OVERHEAD.matcher(noun).find()
        || COST_CONTROL.matcher(noun).find()
        || COST_LIMIT.matcher(noun).find()) {
      return true;
    }
    if (COST.matcher(noun).find()) {
      return SAVINGS.stream().noneMatch(noun::contains);
    }
    boolean burden = endsWithAny(noun, WAITING_TIMES) || TROUBLE.matcher(noun).find();
    return burden && WORK_ON_TROUBLE.stream().noneMatch(work -> mentions(noun, work));
  }

  /** A word counts only outside the ending that names the waiting time itself: 处理时限. */
  private static boolean mentions(String noun, String work) {
    String rest = noun;
    for (String time : WAITING_TIMES) {
      if (noun.endsWith(time)) {
        rest = noun.substring(0, noun.length() - time.length());
      }
    }
    return rest.contains(work);
  }

  private static boolean isTurned(String noun) {
    return GOOD_RATES.stream()
        .filter(noun::endsWith)
        .map(rate -> noun.substring(0, noun.length() - rate.length()))
        .anyMatch(before -> endsWithAny(before, TURNED));
  }

  private static Optional<String> clash(Set<String> wrong, Quantity quantity, String expected) {
    boolean clashes = wrong.contains(quantity.unit()) || wrong.contains(quantity.baseUnit());
    return clashes ? Optional.of(expected) : Optional.empty();
  }

  /** What is counted is neither money nor time, whatever its unit. */
  private static Optional<String> counted(Set<String> wrong, Quantity quantity, String expected) {
    boolean measured =
        MONEY.contains(quantity.dimension()) || quantity.dimension() == Dimension.DURATION;
    return measured ? Optional.of(expected) : clash(wrong, quantity, expected);
  }

  private static boolean endsWithAny(String text, List<String> endings) {
    return endings.stream().anyMatch(text::endsWith);
  }

  /** The name without spaces, closing punctuation and a unit in brackets: 覆盖率（%）. */
  private static String noun(String name) {
    if (name == null || name.length() > LONGEST_NAME) {
      return "";
    }
    String noun = TargetText.core(TargetText.compact(TargetText.fold(name)));
    int bracket = noun.endsWith(")") ? noun.lastIndexOf('(') : -1;
    return bracket > 0 ? noun.substring(0, bracket) : noun;
  }
}
