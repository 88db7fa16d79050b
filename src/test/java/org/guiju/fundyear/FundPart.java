package org.guiju.fundyear;

import static org.guiju.fundyear.Goal.count;
import static org.guiju.fundyear.Goal.full;
import static org.guiju.fundyear.Goal.most;
import static org.guiju.fundyear.Goal.no;
import static org.guiju.fundyear.Goal.ratio;
import static org.guiju.fundyear.Goal.yes;

import java.util.List;
import org.guiju.facts.region.Region;

/**
 * A fund, or the part of one that has papers of its own. The shipped rules know the first best; the
 * common rules judge all.
 *
 * @param number tells its papers and payments from those of other funds: one digit
 * @param fundName name of the fund
 * @param partName name of the part; null for a fund that has no parts
 * @param baseCode project code as papers to 2023 print it
 * @param functionClass code and name of the function it is budgeted under
 * @param functionItems items of 7 digits that payments are booked under
 * @param department what the department that spends it is called after the place
 * @param wanPerCounty about how much a county gets in 2016, in 万元
 * @param uses what it may be spent on
 * @param goals indicators that the centre sets
 */
record FundPart(
    int number,
    String fundName,
    String partName,
    String baseCode,
    String functionClass,
    List<String> functionItems,
    String department,
    int wanPerCounty,
    List<String> uses,
    List<Goal> goals) {
  /** 医疗保障服务能力建设部分, spent on the administration of medical security. */
  static final FundPart CAPACITY =
      new FundPart(
          0,
          "医疗服务与保障能力提升补助资金",
          "医疗保障服务能力建设部分",
          "Z155080000004",
          "21015 医疗保障管理事务",
          List.of("2101504", "2101505", "2101506"),
          "医疗保障局",
          40,
          List.of("信息化标准化", "基金监管", "支付方式改革", "经办管理服务体系", "集中带量采购", "价格改革", "目录监管"),
          List.of(
              full("产出/数量", "基本医保参保年度任务完成率"),
              count("产出/数量", "开展基金监管宣传次数", 1, "次"),
              count("产出/数量", "每年开展药品挂网价格联动次数", 1, "次"),
              ratio("产出/数量", "定点医药机构监督检查覆盖率", 85),
              ratio("产出/质量", "住院费用按病种付费医疗机构覆盖率", 70),
              ratio("产出/质量", "村（社区）级医保服务覆盖率", 55),
              ratio("产出/质量", "公立医疗机构药品网采率", 80),
              ratio("产出/质量", "高值医用耗材网采率", 70),
              ratio("产出/质量", "医保信息系统正常运行率", 90),
              full("产出/质量", "集中带量采购落实完成率"),
              ratio("产出/质量", "医保目录管理规范执行率", 86),
              most("产出/质量", "招采子系统脏数据率", 10, "%"),
              no("产出/质量", "年内是否出现违反目录管理政策情况"),
              full("产出/时效", "国谈药落地数据报送及时率"),
              most("产出/时效", "医保信息系统重大安全事件响应时间", 60, "分钟"),
              most("产出/时效", "医保信息系统运行维护响应时间", 30, "分钟"),
              yes("效益/社会效益", "医保基金综合监管能力提升"),
              ratio("效益/社会效益", "医保政策知晓率", 75),
              ratio("效益/可持续影响", "医保信息业务编码应用覆盖率", 84),
              ratio("满意度/服务对象满意度", "参保人员对医保服务的满意度", 80)));

  /** 公立医院综合改革部分. */
  static final FundPart HOSPITALS =
      new FundPart(
          1,
          "医疗服务与保障能力提升补助资金",
          "公立医院综合改革部分",
          "Z155080000002",
          "21002 公立医院",
          List.of("2100201", "2100202", "2100299"),
          "卫生健康委员会",
          90,
          List.of("学科建设", "人才培养", "信息化建设", "薪酬制度改革"),
          List.of(
              count("产出/数量", "开展临床重点专科建设数量", 2, "个"),
              ratio("产出/数量", "实施按病种付费的公立医院比例", 60),
              ratio("产出/质量", "公立医院医疗服务收入占比", 25),
              ratio("产出/质量", "基层医疗卫生机构诊疗量占比", 45),
              most("产出/质量", "公立医院资产负债率", 45, "%"),
              most("产出/时效", "三级公立医院平均住院日", 20, "天"),
              full("产出/时效", "绩效考核数据上报及时率"),
              yes("效益/社会效益", "公立医院综合改革制度健全"),
              ratio("效益/可持续影响", "公立医院收支平衡比例", 70),
              ratio("满意度/服务对象满意度", "公立医院职工满意度", 72),
              ratio("满意度/服务对象满意度", "公立医院门诊患者满意度", 78)));

  /** 卫生健康人才培养部分. */
  static final FundPart TRAINING =
      new FundPart(
          2,
          "医疗服务与保障能力提升补助资金",
          "卫生健康人才培养部分",
          "Z155080000003",
          "21099 其他卫生健康支出",
          List.of("2109999"),
          "卫生健康委员会",
          50,
          List.of("住院医师规范化培训", "全科医生培训", "紧缺人才培训"),
          List.of(
              ratio("产出/数量", "住院医师规范化培训招收完成率", 80),
              ratio("产出/数量", "全科医生特岗招收完成率", 70),
              count("产出/数量", "举办继续医学教育项目数量", 3, "个"),
              ratio("产出/质量", "住院医师规范化培训结业考核通过率", 75),
              ratio("产出/质量", "紧缺人才培训合格率", 80),
              full("产出/时效", "培训补助资金发放及时率"),
              yes("效益/社会效益", "参培人员业务水平提升"),
              ratio("效益/可持续影响", "培训后在基层服务比例", 60),
              ratio("满意度/服务对象满意度", "参培学员满意度", 75)));

  /** 基本公共卫生服务补助资金. */
  static final FundPart PUBLIC_HEALTH =
      new FundPart(
          3,
          "基本公共卫生服务补助资金",
          null,
          "Z135110009001",
          "21004 公共卫生",
          List.of("2100408"),
          "卫生健康委员会",
          200,
          List.of("居民健康档案", "预防接种", "慢性病健康管理", "老年人健康管理"),
          List.of(
              ratio("产出/数量", "适龄儿童国家免疫规划疫苗接种率", 85),
              ratio("产出/数量", "七岁以下儿童健康管理率", 80),
              ratio("产出/数量", "孕产妇系统管理率", 82),
              ratio("产出/数量", "老年人健康管理率", 58),
              ratio("产出/质量", "高血压患者规范管理率", 56),
              ratio("产出/质量", "糖尿病患者规范管理率", 56),
              ratio("产出/质量", "传染病和突发公共卫生事件报告率", 88),
              yes("效益/社会效益", "城乡居民公共卫生差距缩小"),
              yes("效益/可持续影响", "基本公共卫生服务水平提高"),
              ratio("满意度/服务对象满意度", "服务对象综合满意度", 68)));

  static final List<FundPart> ALL = List.of(CAPACITY, HOSPITALS, TRAINING, PUBLIC_HEALTH);

  /** True for the fund of medical security; the others are those of health. */
  boolean ofSecurity() {
    return number == CAPACITY.number;
  }

  /** Fund and part as titles of goal tables have them. */
  String fullName() {
    return partName == null ? fundName : fundName + "（" + partName + "）";
  }

  /** The code as papers of the year print it; from 2024 on with eight digits in front. */
  String projectCode(int fiscalYear) {
    return fiscalYear < 2024 ? baseCode : "10000015" + baseCode;
  }

  String functionCode() {
    return functionClass.substring(0, functionClass.indexOf(' '));
  }

  String functionName() {
    return functionClass.substring(functionClass.indexOf(' ') + 1);
  }

  /** What numbers of papers of its department hold after the place. */
  String departmentCode() {
    return ofSecurity() ? "医保" : "卫健";
  }

  /** The department that spends it in {@code area}. */
  String bureau(Area area) {
    boolean county = area.region().level() == Region.Level.COUNTY;
    return area.name() + (county ? department.replace("委员会", "局") : department);
  }

  /** True for the one fund of each department with whose papers its budget is generated. */
  boolean bringsBudget() {
    return ofSecurity() || number == HOSPITALS.number;
  }
}
