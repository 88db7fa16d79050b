package org.guiju.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.EarlierScore;
import org.guiju.facts.LowerAllocation;
import org.guiju.facts.PriorBalance;
import org.guiju.facts.RegionInsured;
import org.guiju.findings.Severity;

/**
 * ALLOC-017, CARRY-010, PERF-005 and CHAIN-001: what a region is given, beside its people, its
 * balance, its score and what it made of the money.
 */
final class RegionMoneyRules extends Theme {
  private static final BigDecimal TIMES = new BigDecimal(3);
  private static final BigDecimal LOW_SCORE = new BigDecimal(60);

  private long byFactor;
  private long notAgainstBalance;
  private long granted;

  RegionMoneyRules(PlanPapers papers, Verdicts verdicts) {
    super(papers, verdicts);
  }

  /** Of one row that gives to a region. */
  void row(AllocationRow row) {
    granted++;
    String key = row.regionKey();
    if (workedOut(plan.method()) && workedOut(row.method())) {
      byFactor++;
      papers.insuredByKey.getOrDefault(key, List.of()).forEach(people -> perPerson(row, people));
    }
    if (plan.inWan() && row.yearMoney() != null) {
      if (!row.againstPriorBalance()) {
        notAgainstBalance++;
        balance(row, papers.balanceByKey.get(key));
      }
      papers.scoresByKey.getOrDefault(key, List.of()).forEach(score -> score(row, score));
    }
    if (plan.inWan() && header.docNo() != null) {
      passedDown(row, papers.dividedByKey.get(key));
    }
  }

  @Override
  void check() {
    related("ALLOC-017", byFactor, given(RegionInsured.class));
    related("CARRY-010", notAgainstBalance, given(PriorBalance.class));
    related("PERF-005", granted, given(EarlierScore.class));
    related("CHAIN-001", header.docNo() == null ? 0 : granted, given(LowerAllocation.class));
  }

  private void related(String id, long rows, boolean given) {
    long concerned = plan.inWan() ? rows : 0;
    close(id, given ? concerned : 0, concerned > 0 && !given);
  }

  private static boolean workedOut(String method) {
    return method == null || method.equals("FACTOR");
  }

  private void perPerson(AllocationRow row, RegionInsured people) {
    if (plan.inWan() && people.perPerson() != null && people.farFromMedian(TIMES)) {
      String given = people.perPerson().toPlainString();
      String expected = people.median().toPlainString();
      String rest = " 元，各地区的中位数为 " + expected + " 元，相差 3 倍以上。";
      String message = "“" + row.regionName() + "”本次下达按参保人数人均 " + given + rest;
      breach("ALLOC-017", Severity.ADVISORY, row.at("thisTranche"), message, given, expected);
    }
  }

  private void balance(AllocationRow row, BigDecimal balance) {
    if (balance != null && row.yearMoney().compareTo(balance) <= 0) {
      String given = row.yearMoney().toPlainString();
      String expected = balance.toPlainString();
      String rest = " 万元，不少于本年安排的 " + given + " 万元，又安排了新增资金。";
      String message = "“" + row.regionName() + "”上年结余 " + expected + rest;
      breach("CARRY-010", Severity.WARNING, row.at("thisTranche"), message, given, expected);
    }
  }

  private void score(AllocationRow row, EarlierScore earlier) {
    boolean low =
        earlier.scoredBefore(header.fiscalYear())
            && earlier.score() != null
            && earlier.score().compareTo(LOW_SCORE) < 0;
    if (low && earlier.amount() != null && earlier.amount().compareTo(row.yearMoney()) < 0) {
      String given = row.yearMoney().toPlainString();
      String expected = earlier.amount().toPlainString();
      String scored = "”上年绩效得分 " + earlier.score().toPlainString() + "，低于 60 分，本年安排 ";
      String message = "“" + row.regionName() + scored + given + " 万元，多于上年的 " + expected + " 万元。";
      breach("PERF-005", Severity.ADVISORY, row.at("thisTranche"), message, given, expected);
    }
  }

  private void passedDown(AllocationRow row, BigDecimal divided) {
    int more = divided == null ? 0 : divided.compareTo(row.thisTranche());
    if (more == 0) {
      return;
    }
    String given = divided.toPlainString();
    String expected = row.thisTranche().toPlainString();
    String passed = "“" + row.regionName() + "”按本文件转下达和留用共 " + given + " 万元，";
    if (more > 0) {
      String message = passed + "本文件只下达 " + expected + " 万元，多出的部分没有来源。";
      breach("CHAIN-001", Severity.VIOLATION, row.at("thisTranche"), message, given, expected);
    } else {
      String message = passed + "少于本文件下达的 " + expected + " 万元；其余部分如还在下达期限内，下达后不再提示。";
      breach("CHAIN-001", Severity.WARNING, row.at("thisTranche"), message, given, expected);
    }
  }
}
