package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All papers of a province, or of a separately planned city, for a fund and a year. */
final class ProvinceYear {
  /** From then on 漳州 has no management measure in force, so no paper of it can be correct. */
  private static final LocalDate ZHANGZHOU_UNTIL = LocalDate.of(2025, 12, 31);

  private static final String ZHANGZHOU = "3506";
  private static final int AUTUMN_REPORT_IN = 3;

  private final YearMoney money;
  private final YearMoney before;
  private final Registry registry;
  private final Registry registryBefore;
  private final PlanPapers plans;
  private final TargetPapers targets;
  private final List<GeneratedPaper> papers = new ArrayList<>();

  ProvinceYear(long seed, int rows, FundPart fund, int year) {
    money = new YearMoney(seed, rows, fund, year);
    before = new YearMoney(seed, rows, fund, year - 1);
    registry = new Registry(seed, fund, year);
    registryBefore = new Registry(seed, fund, year - 1);
    plans = new PlanPapers(money, registry);
    targets = new TargetPapers(seed, money, registry);
  }

  /** The papers of the centre alone. */
  List<GeneratedPaper> centre(Area centre) {
    passDown(centre);
    return papers;
  }

  /** In an order in which a paper comes after those it rests on. */
  Stream<GeneratedPaper> papers(Area top) {
    all(top);
    return papers.stream().filter(ProvinceYear::canBeCorrect);
  }

  private static boolean canBeCorrect(GeneratedPaper paper) {
    boolean zhangzhou =
        paper.regionCode().startsWith(ZHANGZHOU) || paper.regionCode().startsWith("Z-" + ZHANGZHOU);
    return !zhangzhou || !paper.day().isAfter(ZHANGZHOU_UNTIL);
  }

  private void all(Area area) {
    passDown(area);
    area.below().forEach(this::all);
    spend(area);
  }

  private void passDown(Area area) {
    MeasurePapers measures = new MeasurePapers(money, registry);
    for (Tranche tranche : Tranche.values()) {
      if (plans.has(area, tranche)) {
        papers.add(plans.plan(area, tranche));
      }
      if (tranche == Tranche.MAIN) {
        papers.add(targets.declaration(area));
      }
    }
    if (measures.has(area)) {
      papers.add(measures.measure(area));
    }
  }

  private void spend(Area area) {
    Account account = new Account(area, money, registry, before, registryBefore);
    PaymentPapers payments = new PaymentPapers(money, registry);
    AccountPapers accounts = new AccountPapers(money, before, registry);
    if (money.fund().bringsBudget()) {
      papers.add(new BudgetPapers(money).budget(area));
    }
    if (area.isLeaf()) {
      inYear(area, account, payments, accounts);
    }
    papers.add(
        payments.report(area, account, payments.lastDay(area), Registry.Slot.PAYMENTS_OF_YEAR));
    papers.add(accounts.ofYear(area));
    papers.add(accounts.balances(area, account));
    papers.add(targets.evaluation(area));
  }

  private void inYear(Area area, Account account, PaymentPapers payments, AccountPapers accounts) {
    LocalDate day = payments.autumn();
    if (money.chance("autumn", area).oneIn(AUTUMN_REPORT_IN)) {
      papers.add(payments.report(area, account, day, Registry.Slot.PAYMENTS_IN_YEAR));
    }
    long paid = payments.until(day, account).stream().mapToLong(Account.Payment::cents).sum();
    papers.add(accounts.inYear(area, account, day, paid));
  }
}
