package org.guiju.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.guiju.checker.Checker;
import org.guiju.desk.CheckDesk;
import org.guiju.desk.FolderWatch;
import org.guiju.desk.Renewal;
import org.guiju.desk.RuleFolder;
import org.guiju.findings.CheckReport;
import org.guiju.findings.Finding;
import org.guiju.intake.IntakeLimits;
import org.guiju.review.RuleReview;

/** The time from saving a file of the shipped rules to the first report that shows it. */
final class ReloadTime {
  private static final FolderWatch.Pace PACE =
      new FolderWatch.Pace(Duration.ofMillis(150), Duration.ofSeconds(2));
  private static final String RULE = "common/ALLOC-002-row-sum/from-2015-01-01.drl";
  private static final String LIMITS = "common/limits.yaml";
  private static final String OFF_BY_ONE =
      """
      {"kind": "allocation-plan", "header": {"fiscalYear": 2024, "region": "福建省", "printDate": "2024-05-24"},
       "rows": [{"regionName": "宁德", "yearTotal": 149, "earlierTranches": 122, "thisTranche": 26}]}
      """;

  /** As many rules as the service is to stay quick with. */
  private static final int RULES = 150;

  private final RulesOnDisk rules = RulesOnDisk.grown(RULES);
  private final ConcurrentLinkedQueue<Renewal> renewals = new ConcurrentLinkedQueue<>();
  private final CheckDesk checks =
      new CheckDesk(
          rules.desk().activeRules(), new Checker(Duration.ofMinutes(1)), IntakeLimits.STANDARD);

  /** Saves ALLOC-002 with another {@code fix}. */
  static void sayFix(RulesOnDisk rules, String fix) {
    rules.edit(RULE, "@Fix\\(\"[^\"]*\"\\)", "@Fix(\"" + fix + "\")");
  }

  /** Saves ALLOC-002 with a condition that it never had. */
  static void addCondition(RulesOnDisk rules, int number) {
    rules.edit(
        RULE,
        "yearTotal != null,( regionName != [^,]*,)?",
        "yearTotal != null, regionName != \"第" + number + "县\",");
  }

  static void run(int times) {
    ReloadTime time = new ReloadTime();
    FolderWatch watch = FolderWatch.start(new RuleFolder(time.rules.folder()), PACE, time::renew);
    try {
      System.out.println("start: " + steps(time.rules.desk().standing().lastReview()));
      for (int i = 1; i <= times; i++) {
        time.rule("第" + i + "次");
        time.condition(i);
        time.limit(i);
      }
      time.broken();
    } finally {
      watch.close();
    }
  }

  private void renew() {
    renewals.add(rules.desk().renew());
  }

  private void rule(String fix) {
    long saved = System.nanoTime();
    sayFix(rules, fix);
    await(() -> fixes().contains(fix));
    print("wording saved", saved);
  }

  private void condition(int number) {
    String before = version();
    long saved = System.nanoTime();
    addCondition(rules, number);
    await(() -> !version().equals(before));
    print("condition saved", saved);
  }

  private void limit(int number) {
    String before = version();
    long saved = System.nanoTime();
    rules.edit(LIMITS, "label: 通用的一级指标[^\n]*", "label: 通用的一级指标" + number);
    await(() -> !version().equals(before));
    print("limit saved", saved);
  }

  private void broken() {
    long saved = System.nanoTime();
    rules.edit(RULE, "\nend", "\nedn");
    await(() -> rules.desk().standing().refusal().isPresent());
    print("broken rule saved, refused", saved);
  }

  private static void await(BooleanSupplier shown) {
    while (!shown.getAsBoolean()) {
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }

  private CheckReport report() {
    byte[] paper = OFF_BY_ONE.getBytes(StandardCharsets.UTF_8);
    return checks.check(new ByteArrayInputStream(paper), null, null).report();
  }

  private String version() {
    return report().ruleSet().version();
  }

  private List<String> fixes() {
    return report().findings().stream().map(Finding::fix).toList();
  }

  private void print(String what, long saved) {
    long all = (System.nanoTime() - saved) / 1_000_000;
    await(() -> renewals.stream().anyMatch(ReloadTime::changed));
    List<Renewal> done = new ArrayList<>(renewals);
    renewals.clear();
    Renewal renewal = done.stream().filter(ReloadTime::changed).findFirst().orElseThrow();
    System.out.printf(
        "%s: %d ms; waited %d, renewed %d (read %d, %s)%n",
        what,
        all,
        all - renewal.took().toMillis(),
        renewal.took().toMillis(),
        renewal.read().toMillis(),
        steps(rules.desk().standing().lastReview()));
  }

  private static boolean changed(Renewal renewal) {
    return renewal.result() != Renewal.Result.UNCHANGED;
  }

  private static String steps(RuleReview review) {
    return String.join(
        ", ", review.steps().stream().map(step -> step.name() + " " + step.millis()).toList());
  }
}
