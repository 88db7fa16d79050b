package org.guiju.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.facts.AddressCoverage;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.Annex;
import org.guiju.facts.ColumnTotal;
import org.guiju.facts.EarlierTranche;
import org.guiju.facts.ExpenditureItem;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.IndicatorDocument;
import org.guiju.facts.Place;
import org.guiju.facts.ReceivedFunds;
import org.guiju.facts.RegionPaid;
import org.guiju.facts.RevenueItem;
import org.guiju.facts.Rounding;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.findings.Outcome;
import org.guiju.findings.RuleOutcome;
import org.guiju.findings.Severity;

/**
 * The obligations on an allocation plan of Fujian's capacity fund, written in Java by hand: the
 * yardstick for the rules. Dates, lists and scopes are written into the code, every rule is a few
 * lines of plain loops over indexes that are built once. It finds what the rules find, in the same
 * words, and says of every rule what became of it.
 */
final class HandWrittenChecker {
  private static final Comparator<Breach> ORDER =
      Comparator.comparing(Breach::severity).thenComparing(Breach::ruleId);
  private static final String[] COLUMNS = {"earlierTranches", "thisTranche", "yearTotal"};
  private static final int EARLIER = 0;
  private static final int NOW = 1;
  private static final int YEAR = 2;
  private static final BigDecimal DAYS_TO_ISSUE = new BigDecimal(30);
  private static final BigDecimal LATE_FROM = new BigDecimal(930);
  private static final Map<String, String> DIRECT_TAGS =
      Map.of("01", "中央直达", "02", "参照直达", "09", "其他");
  private static final String REVENUE_CODE = "1100249";
  private static final String REVENUE_NAME = "医疗卫生共同财政事权转移支付收入";
  private static final String BUREAU = "财政部福建监管局";
  private static final String[][] NEAR_MISSES = {
    {"有网店", "有网点"},
    {"高位医用耗材", "高值医用耗材"},
    {"高位耗材", "高值耗材"},
    {"数据直实", "数据真实"},
    {"收平支衡", "收支平衡"}
  };

  private final FactSet facts;
  private final Header header;
  private final List<Breach> breaches = new ArrayList<>();
  private final Map<String, Result> results = new TreeMap<>();
  private final Set<String> violatedRules = new HashSet<>();
  private final List<ColumnTotal> totals = new ArrayList<>();
  private final List<RevenueItem> revenueItems = new ArrayList<>();
  private final List<ExpenditureItem> expenditureItems = new ArrayList<>();
  private final List<Annex> annexes = new ArrayList<>();
  private final List<IndicatorDocument> parents = new ArrayList<>();
  private final List<ReceivedFunds> received = new ArrayList<>();
  private final Map<String, BigDecimal> earlierByKey = new HashMap<>();
  private final Map<String, BigDecimal> paidByKey = new HashMap<>();
  private final Sum[] all = sums();
  private final Map<Long, Sum[]> blocks = new HashMap<>();
  private BigDecimal earlierCounted = BigDecimal.ZERO;
  private long earlierCount;
  private boolean earlierTotals;
  private AllocationPlan plan;
  private AddressCoverage coverage;

  private HandWrittenChecker(FactSet facts) {
    this.facts = facts;
    this.header = facts.header();
  }

  /**
   * A breach in words.
   *
   * @param ruleId rule as in the catalogue
   * @param severity how heavy it weighs
   * @param place where
   * @param message what is wrong
   * @param given what the plan states; null when it is not about one value
   * @param expected what it should state; null when that is not known
   */
  record Breach(
      String ruleId,
      Severity severity,
      Place place,
      String message,
      String given,
      String expected) {
    static Breach of(Finding finding) {
      return new Breach(
          finding.ruleId(),
          finding.severity(),
          finding.location(),
          finding.message(),
          finding.given(),
          finding.expected());
    }
  }

  /**
   * What became of one rule.
   *
   * @param outcome one of four answers
   * @param examined how many things it looked at
   */
  record Result(Outcome outcome, long examined) {
    static Result of(RuleOutcome outcome) {
      return new Result(outcome.outcome(), outcome.examined());
    }
  }

  /**
   * All that the check has to say.
   *
   * @param breaches heaviest first, then by rule and place
   * @param results by rule
   */
  record Answer(List<Breach> breaches, Map<String, Result> results) {
    /** The same of what the rules say, without the rules that say they concern no such plan. */
    static Answer of(CheckReport report, Set<String> ruleIds) {
      Map<String, Result> results = new TreeMap<>();
      for (RuleOutcome rule : report.rules()) {
        if (ruleIds.contains(rule.ruleId()) || rule.outcome() != Outcome.NOT_APPLICABLE) {
          results.put(rule.ruleId(), Result.of(rule));
        }
      }
      return new Answer(report.findings().stream().map(Breach::of).toList(), results);
    }

    /** What is here and not in {@code other}, or elsewhere in it. */
    String without(Answer other) {
      List<Object> rest = new ArrayList<>();
      for (int i = 0; i < breaches.size(); i++) {
        if (i >= other.breaches.size() || !breaches.get(i).equals(other.breaches.get(i))) {
          rest.add(breaches.get(i));
        }
      }
      results.forEach(
          (id, result) -> {
            if (!result.equals(other.results.get(id))) {
              rest.add(id + " " + result);
            }
          });
      return rest.stream().limit(10).map(String::valueOf).collect(Collectors.joining("\n"));
    }
  }

  /** A running sum with the number of its addends. */
  private static final class Sum {
    private BigDecimal value = BigDecimal.ZERO;
    private long count;

    void add(BigDecimal amount) {
      value = value.add(amount);
      count++;
    }
  }

  private static Sum[] sums() {
    return new Sum[] {new Sum(), new Sum(), new Sum()};
  }

  /** Checks a plan on {@code asOf}, which must be a day in 2024: the wordings are those of 2024. */
  static Answer check(FactSet facts, LocalDate asOf) {
    if (asOf.getYear() != 2024) {
      throw new IllegalArgumentException(asOf + " is not in 2024");
    }
    HandWrittenChecker checker = new HandWrittenChecker(facts);
    checker.index();
    checker.checkRows();
    checker.checkSums();
    checker.checkText();
    checker.checkRelated();
    checker.checkHeader();
    checker.checkAccounts();
    checker.checkTags();
    checker.checkTimes();
    checker.breaches.sort(ORDER);
    return new Answer(List.copyOf(checker.breaches), checker.results);
  }

  private void index() {
    for (Fact fact : facts.facts()) {
      if (fact instanceof EarlierTranche tranche) {
        index(tranche);
      } else if (fact instanceof RegionPaid paid) {
        paidByKey.merge(paid.regionKey(), paid.amount(), BigDecimal::add);
      } else if (fact instanceof ColumnTotal total) {
        totals.add(total);
      } else if (fact instanceof RevenueItem item) {
        revenueItems.add(item);
      } else if (fact instanceof ExpenditureItem item) {
        expenditureItems.add(item);
      } else if (fact instanceof Annex annex) {
        annexes.add(annex);
      } else if (fact instanceof IndicatorDocument document) {
        if (header.upstreamDocNos() != null && document.parentOf(header)) {
          parents.add(document);
        }
      } else if (fact instanceof ReceivedFunds funds) {
        received.add(funds);
      } else if (fact instanceof AllocationPlan one) {
        plan = one;
      } else if (fact instanceof AddressCoverage one) {
        coverage = one;
      }
    }
    totals.sort(Comparator.comparing(ColumnTotal::column));
  }

  private void index(EarlierTranche tranche) {
    earlierTotals |= tranche.regionName() == null;
    if (tranche.elsewhere()) {
      if (tranche.regionName() != null) {
        earlierByKey.merge(tranche.regionKey(), tranche.amount(), BigDecimal::add);
      }
      if (tranche.counted()) {
        earlierCounted = earlierCounted.add(tranche.amount());
        earlierCount++;
      }
    }
  }

  private void checkRows() {
    long summed = 0;
    long unsummed = 0;
    long regions = 0;
    long resolved = 0;
    long unknown = 0;
    long named = 0;
    long takenBack = 0;
    Set<String> listed = new HashSet<>();
    for (AllocationRow row : plan.rows()) {
      if (row.yearTotal() != null) {
        BigDecimal sum = row.trancheSum();
        if (sum == null) {
          unsummed++;
        } else {
          summed++;
          if (row.yearTotal().compareTo(sum) != 0) {
            rowSum(row, sum);
          }
        }
      }
      String untidy = row.untidyName();
      if (untidy != null) {
        String text = "地区名称“" + row.regionName() + "”" + untidy + "。";
        breach("DOC-009", Severity.ADVISORY, row.at("regionName"), text, null, null);
      }
      if (!row.leaf()) {
        continue;
      }
      addToSums(row);
      if (row.thisTranche() != null && row.thisTranche().signum() < 0) {
        takenBack++;
        clawback(row);
      }
      if (row.kind().equals("REGION")) {
        regions++;
        String state = row.nameState();
        named += state.equals("UNLISTED") ? 0 : 1;
        resolved += state.equals("RESOLVED") ? 1 : 0;
        unknown += state.equals("UNKNOWN") || state.equals("UNLISTED") ? 1 : 0;
        region(row, listed);
      }
    }
    close("ALLOC-002", summed, unsummed > 0);
    close("DOC-009", plan.rows().size(), false);
    close("ALLOC-006", Math.max(resolved, unknown), false);
    close("ALLOC-007", named, false);
    close("ALLOC-008", takenBack, false);
    boolean related = given(EarlierTranche.class) && given(RegionPaid.class);
    close("ALLOC-009", plan.inWan() && related ? takenBack : 0, takenBack > 0 && !related);
    boolean balanceNamed =
        plan.mustUsePriorBalance() != null && !plan.mustUsePriorBalance().isEmpty();
    close("ALLOC-015", header.fiscalYear() == 2024 && balanceNamed ? regions : 0, false);
  }

  private void rowSum(AllocationRow row, BigDecimal sum) {
    String given = row.yearTotal().toPlainString();
    String expected = sum.toPlainString();
    String message = "“" + row.regionName() + "”全年下达 " + given + "，已下达与本次下达之和为 " + expected + "。";
    breach("ALLOC-002", Severity.VIOLATION, row.at("yearTotal"), message, given, expected);
  }

  private void addToSums(AllocationRow row) {
    Sum[] block = blocks.computeIfAbsent(row.part(), part -> sums());
    for (int column = 0; column < COLUMNS.length; column++) {
      BigDecimal amount = amount(row, column);
      if (amount != null) {
        all[column].add(amount);
        block[column].add(amount);
      }
    }
  }

  private static BigDecimal amount(AllocationRow row, int column) {
    return switch (column) {
      case EARLIER -> row.earlierTranches();
      case NOW -> row.thisTranche();
      default -> row.yearTotal();
    };
  }

  private void clawback(AllocationRow row) {
    boolean reason = plan.clawbackReason() != null;
    boolean authority = plan.clawbackAuthority() != null;
    String given = row.thisTranche().toPlainString();
    if (!reason || !authority) {
      String what =
          !reason && !authority
              ? "是收回资金，但没有写明收回原因，也没有写明要求收回的上级文件。"
              : reason
                  ? "是收回资金，原因为“" + plan.clawbackReason() + "”，但没有写明要求收回的上级文件。"
                  : "是收回资金，依据为 " + plan.clawbackAuthority() + "，但没有写明收回原因。";
      String message = "“" + row.regionName() + "”本次下达 " + given + "，" + what;
      breach("ALLOC-008", Severity.WARNING, row.at("thisTranche"), message, given, null);
    }
    if (!plan.inWan() || !given(EarlierTranche.class) || !given(RegionPaid.class)) {
      return;
    }
    String taken = row.takenBack().toPlainString();
    String key = row.regionKey();
    BigDecimal earlier = earlierByKey.get(key);
    if (earlier != null) {
      BigDecimal paid = paidByKey.getOrDefault(key, BigDecimal.ZERO);
      if (row.takesMoreThanIsLeft(earlier, paid)) {
        String message =
            "“"
                + row.regionName()
                + "”本次收回 "
                + taken
                + "，前期共下达 "
                + earlier.toPlainString()
                + "，已支付 "
                + paid.toPlainString()
                + "，未支付的不够收回。";
        breach("ALLOC-009", Severity.VIOLATION, row.at("thisTranche"), message, taken, null);
      }
    } else if (!earlierTotals) {
      String message = "“" + row.regionName() + "”本次收回 " + taken + "，但所提供的前期批次中没有给该地区的下达数。";
      breach("ALLOC-009", Severity.VIOLATION, row.at("thisTranche"), message, taken, null);
    }
  }

  private void region(AllocationRow row, Set<String> listed) {
    String name = "“" + row.regionName() + "”";
    String state = row.nameState();
    if (!listed.add(row.part() + "/" + row.regionKey())) {
      if (state.equals("RESOLVED")) {
        String message =
            name + "（" + row.placeName() + "，" + row.regionCode() + "）在前面已经列过一行，同一地区列了两行。";
        breach("ALLOC-006", Severity.VIOLATION, row.at("regionName"), message, null, null);
      } else if (!state.equals("AMBIGUOUS")) {
        String message = name + "在前面已经列过一行。该名称没有登记，不能确定两行是不是同一地区。";
        breach("ALLOC-006", Severity.WARNING, row.at("regionName"), message, null, null);
      }
    }
    if (state.equals("UNKNOWN")) {
      String near = row.suggestion() == null ? "。" : "，是否应为“" + row.suggestion() + "”？";
      String message = name + "不是登记过的地区或功能区" + near;
      breach("ALLOC-007", Severity.WARNING, row.at("regionName"), message, null, null);
    } else if (state.equals("AMBIGUOUS")) {
      String message = name + "可能指几个不同的地区，不能确定是哪一个。";
      breach("ALLOC-007", Severity.WARNING, row.at("regionName"), message, null, null);
    }
    if (header.fiscalYear() == 2024 && row.againstPriorBalance()) {
      String given = row.thisTranche().toPlainString();
      String message = name + "应使用上年结余资金，表中却安排新增资金 " + given + "。";
      breach("ALLOC-015", Severity.VIOLATION, row.at("thisTranche"), message, given, null);
    }
  }

  private void checkSums() {
    long grand = 0;
    long subtotals = 0;
    Sum[] ofSubtotals = sums();
    boolean[] hasFirst = new boolean[COLUMNS.length];
    boolean[] isEmpty = new boolean[COLUMNS.length];
    for (ColumnTotal total : totals) {
      int column = column(total);
      if (total.grand()) {
        grand++;
        compare("ALLOC-001", total, all[column], "", "，各行之和为 ");
        continue;
      }
      subtotals++;
      ofSubtotals[column].add(total.amount());
      Sum[] block = blocks.get(total.part());
      hasFirst[column] |= total.part() == 1;
      if (block == null || block[column].count == 0) {
        isEmpty[column] = true;
      } else {
        String row = "“" + total.origin().rowName() + "”";
        compare("ALLOC-003", total, block[column], row, null);
      }
    }
    for (ColumnTotal total : totals) {
      int column = column(total);
      if (total.grand() && hasFirst[column] && !isEmpty[column]) {
        compareWithSubtotals(total, ofSubtotals[column], all[column]);
      }
    }
    close("ALLOC-001", grand, false);
    close("ALLOC-003", subtotals == 0 ? 0 : Math.max(subtotals, grand), false);
  }

  private static int column(ColumnTotal total) {
    return switch (total.column()) {
      case "earlierTranches" -> EARLIER;
      case "thisTranche" -> NOW;
      default -> YEAR;
    };
  }

  /** Compares a total or, with the name of a row, a subtotal with the sum of its rows. */
  private void compare(String id, ColumnTotal total, Sum sum, String row, String sumIs) {
    if (total.amount().compareTo(sum.value) == 0) {
      return;
    }
    boolean whole = sumIs != null;
    boolean explained = Rounding.explains(total.amount(), sum.value, sum.count);
    String given = total.amount().toPlainString();
    String expected = sum.value.toPlainString();
    String has = explained ? "印为 " : "为 ";
    String printed = row + total.columnName() + (whole ? "合计" : "") + has + given;
    String rows = whole ? sumIs + expected : "，所辖 " + sum.count + " 行之和为 " + expected;
    if (!explained) {
      String message =
          printed + rows + "，相差超出四舍五入所能解释的范围" + (whole ? "（" + sum.count + " 个数）。" : "。");
      breach(id, Severity.VIOLATION, total.at("amount"), message, given, expected);
    } else if (total.rowsExact()) {
      String exact =
          whole
              ? "。差额不超过 " + sum.count + " 个数四舍五入的范围，且每行自身相等：可能是前期文件取整所致，也可能是合计数有误。"
              : "。差额在四舍五入范围内，但每行自身相等：可能是前期文件取整，也可能是小计有误。";
      breach(id, Severity.WARNING, total.at("amount"), printed + rows + exact, given, expected);
    } else {
      String rounded = whole ? "，差额可能来自 " + sum.count + " 个数的四舍五入。" : "，差额可能来自四舍五入。";
      breach(id, Severity.ADVISORY, total.at("amount"), printed + rows + rounded, given, expected);
    }
  }

  private void compareWithSubtotals(ColumnTotal total, Sum subtotals, Sum rows) {
    Sum[] outside = blocks.get(0L);
    BigDecimal rest = outside == null ? BigDecimal.ZERO : outside[column(total)].value;
    if (!Rounding.explains(total.amount(), subtotals.value.add(rest), subtotals.count)
        && !Rounding.explains(total.amount(), rows.value, rows.count)) {
      String given = total.amount().toPlainString();
      String message =
          total.columnName()
              + "合计为 "
              + given
              + "，"
              + subtotals.count
              + " 个小计之和为 "
              + subtotals.value.toPlainString()
              + "，不属于小计的行之和为 "
              + rest.toPlainString()
              + "，三者对不上。";
      breach("ALLOC-003", Severity.VIOLATION, total.at("amount"), message, given, null);
    }
  }

  private ColumnTotal grandTotal(int column) {
    for (ColumnTotal total : totals) {
      if (total.grand() && column(total) == column) {
        return total;
      }
    }
    return null;
  }

  private void checkText() {
    String unit = plan.unitName();
    String headerUnit = plan.headerUnitName();
    if (unit != null && headerUnit != null && !unit.equals(headerUnit)) {
      String message = "分配表单位行为“" + unit + "”，表头或正文的单位为“" + headerUnit + "”，两者不一致，金额可能相差一万倍。";
      breach("ALLOC-004", Severity.WARNING, plan.at("unit"), message, unit, headerUnit);
    }
    if (plan.unit() != null && unit == null) {
      String message = "分配表单位行为“" + plan.unit() + "”，看不出金额单位。";
      breach("ALLOC-004", Severity.WARNING, plan.at("unit"), message, plan.unit(), null);
    }
    close("ALLOC-004", plan.unit() == null ? 0 : 1, plan.unit() == null);
    amountInText();
    boolean negative = all[NOW].value.signum() < 0;
    if (negative && Boolean.TRUE.equals(plan.readsAsGrant())) {
      String given = all[NOW].value.toPlainString();
      String message = "分配表合起来为 " + given + "，是收回资金，正文却表述为“下达”。";
      breach("ALLOC-010", Severity.ADVISORY, plan.at("readsAsGrant"), message, given, null);
    }
    close("ALLOC-010", negative ? 1 : 0, negative && plan.readsAsGrant() == null);
    boolean showsNothing = plan.showsNothing();
    String mixed = showsNothing ? plan.mixedNothing() : null;
    if (mixed != null) {
      String message = "同一列用了不同写法表示没有金额：" + mixed + "。";
      breach("ALLOC-011", Severity.ADVISORY, plan.at("rows"), message, null, null);
    }
    close("ALLOC-011", showsNothing ? 1 : 0, false);
    boolean showsEarlier = plan.showsEarlierTranches();
    if (showsEarlier && (plan.earlierDocNos() == null || plan.earlierDocNos().isEmpty())) {
      String message = "分配表列有已下达数，但没有写明由哪些文件下达，全年数无法逐份核对。";
      breach("ALLOC-014", Severity.WARNING, plan.at("earlierDocNos"), message, null, null);
    }
    close("ALLOC-014", showsEarlier ? 1 : 0, false);
  }

  private void amountInText() {
    BigDecimal amount = plan.amountInText();
    if (amount != null) {
      ColumnTotal total = grandTotal(NOW);
      BigDecimal expected = total == null ? all[NOW].value : total.amount();
      String given = amount.toPlainString();
      String printed = expected.toPlainString();
      if (!Rounding.explains(amount, expected, 1)) {
        String table = total == null ? "，分配表没有印合计，各行本次下达之和为 " : "，分配表本次下达合计为 ";
        String message = "正文写明下达 " + given + table + printed + "，两者不一致。";
        breach("ALLOC-005", Severity.VIOLATION, plan.at("amountInText"), message, given, printed);
      } else if (total != null && amount.compareTo(expected) != 0) {
        String message = "正文写明下达 " + given + "，分配表本次下达合计为 " + printed + "，差额可能是正文取整。";
        breach("ALLOC-005", Severity.ADVISORY, plan.at("amountInText"), message, given, printed);
      }
    }
    close("ALLOC-005", amount == null ? 0 : 1, false);
  }

  private void checkRelated() {
    boolean given = given(ReceivedFunds.class);
    boolean grants = plan.inWan() && all[NOW].value.signum() > 0;
    if (given && grants) {
      compareWithReceived();
    }
    close("ALLOC-012", given && grants ? 1 : 0, grants && !given);
    ColumnTotal year = grandTotal(YEAR);
    ColumnTotal earlier = grandTotal(EARLIER);
    boolean concerned = plan.inWan() && (year != null || earlier != null);
    if (concerned && given(EarlierTranche.class)) {
      compareWithEarlier(year, earlier);
    }
    boolean open = !given(EarlierTranche.class);
    close("ALLOC-013", concerned && !open ? 1 : 0, concerned && open);
  }

  private void compareWithReceived() {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal source = null;
    for (ReceivedFunds funds : received) {
      total = total.add(funds.amount());
      if (funds.sourceOf(header)) {
        source = source == null ? funds.amount() : source.add(funds.amount());
      }
    }
    BigDecimal sum = all[NOW].value;
    String given = sum.toPlainString();
    String rows = "分配表本次下达各行之和为 " + given + " 万元，";
    if (sum.compareTo(total) > 0) {
      String expected = total.toPlainString();
      String message = rows + "收到上级资金共 " + expected + " 万元，多分配了。";
      breach("ALLOC-012", Severity.VIOLATION, plan.at("rows"), message, given, expected);
    } else if (source != null && sum.compareTo(source) > 0) {
      String expected = source.toPlainString();
      String message =
          rows + "所依据的上级文件只下达 " + expected + " 万元（全年共收到 " + total.toPlainString() + " 万元）。";
      breach("ALLOC-012", Severity.WARNING, plan.at("rows"), message, given, expected);
    } else if (source != null && sum.compareTo(source) < 0) {
      String expected = source.toPlainString();
      String message = rows + "所依据的上级文件下达 " + expected + " 万元，还有一部分没有下达。其余部分是否已由其他文件下达，本次资料看不出。";
      breach("ALLOC-012", Severity.WARNING, plan.at("rows"), message, given, expected);
    }
  }

  private void compareWithEarlier(ColumnTotal year, ColumnTotal earlier) {
    String sum = earlierCounted.toPlainString();
    if (earlier != null && !Rounding.explains(earlier.amount(), earlierCounted, earlierCount)) {
      String given = earlier.amount().toPlainString();
      String message = "已下达合计为 " + given + "，所提供的前期批次（" + earlierCount + " 个数）共 " + sum + "，两者对不上。";
      breach("ALLOC-013", Severity.VIOLATION, earlier.at("amount"), message, given, sum);
    }
    BigDecimal expected = earlierCounted.add(all[NOW].value);
    if (year == null || all[NOW].count == 0 || year.amount().compareTo(expected) == 0) {
      return;
    }
    String given = year.amount().toPlainString();
    String tranche = "，本次下达 " + all[NOW].value.toPlainString();
    if (Rounding.explains(year.amount(), expected, earlierCount)) {
      String message = "全年下达合计印为 " + given + "；前期批次共 " + sum + tranche + "，差额可能来自四舍五入。";
      breach("ALLOC-013", Severity.ADVISORY, year.at("amount"), message, given, null);
    } else {
      String message =
          "全年下达合计为 " + given + "；前期批次共 " + sum + "（" + earlierCount + " 个数）" + tranche + "，两者对不上。";
      breach("ALLOC-013", Severity.VIOLATION, year.at("amount"), message, given, null);
    }
  }

  private void checkHeader() {
    documentNumbers();
    if (header.central() == null || header.central()) {
      if (header.upstreamCount() != null && header.upstreamCount() == 0) {
        advise("DOC-003", Severity.WARNING, "upstreamDocNos", "文件没有引用任何上级文号，资金来源不能追溯。");
      } else if (header.central() != null && !header.citesMinistryPaper()) {
        String cited = String.join("、", header.upstreamDocNos());
        String message = "文件下达的是中央资金，引用的上级文号 " + cited + " 中没有财政部文号（财社等），追溯不到中央文件。";
        advise("DOC-003", Severity.WARNING, "upstreamDocNos", message);
      }
    }
    close("DOC-003", header.central() == null || header.central() ? 1 : 0, false);
    addressees();
    List<String> parts = header.fundPartsNamed();
    List<String> tranches = header.tranchesNamed();
    List<String> without = header.placesWithoutTranche();
    if (parts != null && parts.size() > 1) {
      String names = String.join("、", parts);
      advise("DOC-005", Severity.ADVISORY, "mentions", "同一份文件对资金部分有不同写法：" + names + "。");
    }
    if (tranches != null && tranches.size() > 1) {
      String names = String.join("、", tranches);
      advise("DOC-005", Severity.ADVISORY, "mentions", "同一份文件写了不同的批次：" + names + "。");
    }
    if (without != null && !without.isEmpty()) {
      String message =
          "文件在别处写明 " + String.join("、", tranches) + "，" + String.join("、", without) + "没有写批次。";
      advise("DOC-005", Severity.ADVISORY, "mentions", message);
    }
    close("DOC-005", parts == null && tranches == null ? 0 : 1, false);
    annexes();
    boolean province = "PROVINCE".equals(header.regionLevel());
    String copied = header.copyLine();
    if (province && copied != null && !copied.contains(BUREAU)) {
      String message = "下达文件的抄送单位是“" + copied + "”，没有财政部福建监管局。";
      advise("DOC-007", Severity.WARNING, "copyTo", message);
    }
    close("DOC-007", province && copied != null ? 1 : 0, province && copied == null);
    String title = header.title();
    if (title != null) {
      for (String[] term : NEAR_MISSES) {
        if (title.contains(term[0])) {
          String message = "标题“" + title + "”中的“" + term[0] + "”疑为“" + term[1] + "”。";
          breach("DOC-010", Severity.ADVISORY, header.at("title"), message, term[0], term[1]);
        }
      }
    }
    close("DOC-010", title == null ? 0 : 1, false);
    close("VALID-001", 0, false);
  }

  private void documentNumbers() {
    String number = header.docNo();
    if (number != null) {
      String folded = header.foldedDocNo();
      if (folded == null) {
        String message = "文号“" + number + "”不能分出发文机关代字、年份和序号，与其他文件核对时可能对不上。";
        advise("DOC-001", Severity.ADVISORY, "docNo", message);
      } else if (header.unusualDocNo()) {
        String message = "文号印为“" + number + "”，年份应放在六角括号〔〕内，即“" + folded + "”。";
        breach("DOC-001", Severity.ADVISORY, header.at("docNo"), message, number, folded);
      }
    }
    List<String> upstream = header.unusualDocNos();
    if (!upstream.isEmpty()) {
      String message = "引用的上级文号 " + String.join("、", upstream) + " 没有用六角括号〔〕。";
      advise("DOC-001", Severity.ADVISORY, "upstreamDocNos", message);
    }
    List<String> earlier = plan.unusualDocNos();
    if (!earlier.isEmpty()) {
      String message = "分配表引用的文号 " + String.join("、", earlier) + " 没有用六角括号〔〕。";
      breach("DOC-001", Severity.ADVISORY, plan.at("earlierDocNos"), message, null, null);
    }
    close("DOC-001", number == null ? 0 : 1, false);
    Long ahead = header.yearsAhead();
    if (ahead != null && (ahead < 0 || ahead > 1)) {
      String message =
          "文号“" + number + "”的年份与预算年度 " + header.fiscalYear() + " 不符：只能是当年，提前下达的可以早一年。";
      advise("DOC-002", Severity.WARNING, "docNo", message);
    } else if (ahead != null && ahead == 1 && Boolean.FALSE.equals(header.advanceIssue())) {
      String message = "文号“" + number + "”比预算年度 " + header.fiscalYear() + " 早一年，但填写为不是提前下达。";
      advise("DOC-002", Severity.WARNING, "docNo", message);
    }
    close("DOC-002", ahead == null ? 0 : 1, false);
  }

  private void addressees() {
    boolean open = coverage != null && coverage.open();
    if (open && !coverage.withoutRow().isEmpty()) {
      String names = String.join("、", coverage.withoutRow());
      String message = "正文给各主送地区的金额留空，而分配表没有 " + names + " 的行：这些地区本次没有下达数，不是 0。";
      breach("DOC-004", Severity.ADVISORY, coverage.at("withoutRow"), message, null, null);
    }
    if (open && !coverage.usingPriorBalance().isEmpty()) {
      String names = String.join("、", coverage.usingPriorBalance());
      String message = "正文金额留空，分配表没有 " + names + " 的行：文件要求这些地区使用上年结余，本次没有下达数，与分配表一致。";
      breach("DOC-004", Severity.ADVISORY, coverage.at("usingPriorBalance"), message, null, null);
    }
    close("DOC-004", open ? 1 : 0, false);
    if (coverage != null) {
      if (coverage.notAddressed() != null && !coverage.notAddressed().isEmpty()) {
        String names = String.join("、", coverage.notAddressed());
        String message = "分配表列有 " + names + "，但主送单位中没有这些地区，它们收不到文件。";
        breach("DOC-008", Severity.ADVISORY, coverage.at("notAddressed"), message, null, null);
      }
      if (!open && !coverage.withoutRow().isEmpty()) {
        String names = String.join("、", coverage.withoutRow());
        String message = "主送地区 " + names + " 在分配表中没有行，即本次没有下达数。";
        breach("DOC-008", Severity.ADVISORY, coverage.at("withoutRow"), message, null, null);
      }
      if (!coverage.separatelyPlanned().isEmpty()) {
        String names = String.join("、", coverage.separatelyPlanned());
        String message = "主送单位的统称包含 " + names + "，分配表没有列入：计划单列市由中央直接下达，省级分配表不含属正常。";
        breach("DOC-008", Severity.ADVISORY, coverage.at("separatelyPlanned"), message, null, null);
      }
    }
    close("DOC-008", coverage == null ? 0 : 1, coverage != null && coverage.notAddressed() == null);
  }

  private void annexes() {
    for (Annex annex : annexes) {
      String title = annex.title();
      String found = annex.foundTitle();
      if (title == null) {
        if (found != null && Boolean.TRUE.equals(annex.present())) {
          String message = "随文有附件“" + found + "”，附件清单中没有列出。";
          breach("DOC-006", Severity.ADVISORY, annex.at("title"), message, null, null);
        }
        continue;
      }
      if (Boolean.FALSE.equals(annex.present())) {
        String message = "附件清单列有“" + title + "”，但没有随文。";
        breach("DOC-006", Severity.ADVISORY, annex.at("present"), message, null, null);
      }
      if (Boolean.FALSE.equals(annex.sameTitle())) {
        String message = "附件清单写作“" + title + "”，附件上的标题是“" + found + "”。";
        breach("DOC-006", Severity.ADVISORY, annex.at("foundTitle"), message, found, title);
      }
    }
    close("DOC-006", annexes.size(), false);
  }

  private void checkAccounts() {
    for (RevenueItem item : revenueItems) {
      String code = item.code();
      if (!code.equals(REVENUE_CODE)) {
        String message = "收入科目代码为“" + code + "”，本项资金应列 1100249 医疗卫生共同财政事权转移支付收入。";
        breach("ACC-001", Severity.VIOLATION, item.at("code"), message, code, null);
      } else if (item.name() != null && !item.plainName().equals(REVENUE_NAME)) {
        String name = item.plainName();
        String message = "收入科目 " + code + " 的名称写的是“" + name + "”，全称为“" + REVENUE_NAME + "”。";
        breach("ACC-001", Severity.ADVISORY, item.at("name"), message, name, REVENUE_NAME);
      }
    }
    close("ACC-001", revenueItems.size(), false);
    boolean stated = header.statesAccounts();
    Long classYear = header.classYear();
    if (stated && classYear != null && !classYear.equals(header.fiscalYear())) {
      String message = "文件使用 " + classYear + " 年收支分类科目，预算年度为 " + header.fiscalYear() + "，两者不一致。";
      String expected = header.fiscalYear().toString();
      breach(
          "ACC-002", Severity.WARNING, header.at("classYear"), message, classYear + "", expected);
    }
    close("ACC-002", stated ? 1 : 0, stated && classYear == null);
    long coded = 0;
    long own = 0;
    for (ExpenditureItem item : expenditureItems) {
      String code = item.functionCode();
      if (code != null) {
        coded++;
        if (!code.startsWith("21015")) {
          String message = "支出功能分类为“" + code + "”，本项资金应列 21015 医疗保障管理事务或其下的项。";
          breach("ACC-003", Severity.VIOLATION, item.at("functionCode"), message, code, "21015");
        }
      }
      if ("OWN".equals(item.level())) {
        own++;
        if (Boolean.FALSE.equals(item.downToItem())) {
          String message = "本级单位使用的支出科目“" + code + "”没有编列到项（七位代码）。";
          breach("ACC-004", Severity.WARNING, item.at("functionCode"), message, code, null);
        }
      }
    }
    close("ACC-003", coded, false);
    close("ACC-004", own, false);
  }

  private void checkTags() {
    String regime = header.regime();
    boolean direct = "DIRECT".equals(regime);
    boolean central = header.centralMoney() && header.fiscalYear() == 2024;
    if (central && regime != null && !direct) {
      String message = header.fiscalYear() + " 年度本项中央资金应列入直达资金管理，文件写的监管方式为 " + regime + "。";
      breach("TAG-001", Severity.VIOLATION, header.at("regime"), message, regime, null);
    }
    close("TAG-001", central ? 1 : 0, central && regime == null);
    directTag(direct);
    continuity(direct);
    boolean mixed = direct && Boolean.TRUE.equals(header.localFundsIncluded());
    if (mixed && Boolean.FALSE.equals(header.listedSeparately())) {
      String sources = "文件同时下达中央直达资金和地方对应安排资金，没有按资金来源分别列示。";
      advise("TAG-004", Severity.VIOLATION, "localFundsIncluded", sources);
      String regimes = "文件同时下达直达资金和其他资金的指标，没有分别列示。";
      advise("TAG-005", Severity.VIOLATION, "listedSeparately", regimes);
    }
    close("TAG-004", mixed ? 1 : 0, mixed && header.listedSeparately() == null);
    close("TAG-005", mixed ? 1 : 0, mixed && header.listedSeparately() == null);
  }

  private void directTag(boolean direct) {
    String tag = header.directTag();
    String name = header.directTagName();
    if (direct && tag == null) {
      String message = "文件列入直达资金管理，但没有写明直达资金标识代码，下级登录指标时只能自行判断。";
      advise("TAG-002", Severity.WARNING, "directTag", message);
    }
    if (tag != null) {
      String word = DIRECT_TAGS.get(tag);
      if (word == null) {
        String message = "直达资金标识代码“" + tag + "”不在清单内（01 中央直达资金、02 中央参照直达资金、09 其他）。";
        breach("TAG-002", Severity.VIOLATION, header.at("directTag"), message, tag, null);
      } else if (name != null && !name.contains(word)) {
        String message = "直达资金标识代码为 " + tag + "，名称写的是“" + name + "”，该代码的名称应含“" + word + "”。";
        breach("TAG-002", Severity.VIOLATION, header.at("directTagName"), message, name, word);
      }
    }
    close("TAG-002", direct || tag != null ? 1 : 0, false);
  }

  private void continuity(boolean direct) {
    boolean given = given(IndicatorDocument.class);
    String regime = header.regime();
    String tag = header.directTag();
    boolean sameRegime = false;
    boolean sameTag = false;
    for (IndicatorDocument parent : parents) {
      sameRegime |= regime != null && regime.equals(parent.regime());
      sameTag |= tag != null && tag.equals(parent.directTag());
    }
    for (IndicatorDocument parent : parents) {
      if (regime != null && parent.regime() != null && !sameRegime) {
        String message =
            "本文件监管方式为 " + regime + "，上级指标 " + parent.docNo() + " 为 " + parent.regime() + "。";
        breach(
            "TAG-003", Severity.VIOLATION, header.at("regime"), message, regime, parent.regime());
      }
      if (direct && tag != null && parent.directTag() != null && !sameTag) {
        String message =
            "本文件直达资金标识为 "
                + tag
                + "，上级指标 "
                + parent.docNo()
                + " 为 "
                + parent.directTag()
                + "，标识在这一级改变了。";
        breach(
            "TAG-003",
            Severity.VIOLATION,
            header.at("directTag"),
            message,
            tag,
            parent.directTag());
      }
    }
    boolean cites = header.upstreamDocNos() != null;
    close("TAG-003", cites && given ? 1 : 0, cites && (!given || regime == null));
  }

  private void checkTimes() {
    boolean grants = all[NOW].value.signum() >= 0;
    boolean due = grants && "PROVINCE".equals(header.regionLevel()) && header.centralMoney();
    boolean receipt = header.receivedDate() != null;
    BigDecimal days = receipt ? header.daysFromReceipt() : header.daysFromUpstream();
    if (due && days != null && DAYS_TO_ISSUE.compareTo(days) < 0) {
      String given = days.toPlainString();
      String message =
          receipt
              ? "中央资金文件于 "
                  + header.receivedDate()
                  + " 收到，本文件于 "
                  + header.issued()
                  + " 下达，历时 "
                  + given
                  + " 天，超过 30 天。"
              : "中央资金文件于 "
                  + header.upstreamIssueDate()
                  + " 印发，本文件于 "
                  + header.issued()
                  + " 下达，相隔 "
                  + given
                  + " 天，超过 30 天。期限从收到之日起算，收文日期未填写；"
                  + "如实际收到较晚，可能没有超期。";
      Severity severity = receipt ? Severity.VIOLATION : Severity.WARNING;
      breach("TIME-001", severity, header.at("receivedDate"), message, given, "30");
    }
    close("TIME-001", due && days != null ? 1 : 0, due && days == null);
    BigDecimal left = header.daysToYearEnd();
    if (grants && left != null) {
      if (left.signum() < 0) {
        String message = "本批资金于 " + header.issued() + " 下达，" + header.fiscalYear() + " 预算年度已经结束。";
        advise("TIME-006", Severity.ADVISORY, "", message);
      } else if (LATE_FROM.compareTo(header.monthDayOfIssue()) < 0) {
        String message =
            "本批资金于 "
                + header.issued()
                + " 下达，距 "
                + header.fiscalYear()
                + " 年底只有 "
                + left.toPlainString()
                + " 天，当年可能执行不完。";
        advise("TIME-006", Severity.ADVISORY, "", message);
      }
    }
    close("TIME-006", grants && left != null ? 1 : 0, grants && left == null);
  }

  private boolean given(Class<? extends Fact> related) {
    return facts.relatedGiven().contains(related);
  }

  private void advise(String id, Severity severity, String field, String message) {
    breach(id, severity, header.at(field), message, null, null);
  }

  private void breach(
      String id, Severity severity, Place place, String message, String given, String expected) {
    violatedRules.add(id);
    breaches.add(new Breach(id, severity, place, message, given, expected));
  }

  /** Says what became of a rule once all its breaches are recorded. */
  private void close(String id, long examined, boolean unchecked) {
    boolean violated = violatedRules.contains(id);
    Outcome outcome =
        violated
            ? Outcome.VIOLATED
            : unchecked
                ? Outcome.NOT_CHECKED
                : examined > 0 ? Outcome.PASSED : Outcome.NOT_APPLICABLE;
    results.put(id, new Result(outcome, outcome == Outcome.NOT_APPLICABLE ? 0 : examined));
  }
}
