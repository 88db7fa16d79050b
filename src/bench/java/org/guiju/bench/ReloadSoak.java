package org.guiju.bench;

import java.io.ByteArrayInputStream;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.guiju.checker.Checker;
import org.guiju.desk.CheckDesk;
import org.guiju.desk.Renewal;
import org.guiju.desk.TrialRules;
import org.guiju.intake.IntakeLimits;

/**
 * Reloads rules a thousand times with a rule that was never seen before, checks a paper each time,
 * and prints what is left in memory: {@code ReloadSoak [shipped] [times]}.
 */
final class ReloadSoak {
  private static final int ROUND = 100;

  private final RulesOnDisk rules;
  private final boolean shipped;
  private final CheckDesk checks;
  private long nanos;

  private ReloadSoak(boolean shipped) {
    this.shipped = shipped;
    rules = shipped ? RulesOnDisk.shipped() : RulesOnDisk.small();
    checks =
        new CheckDesk(
            rules.desk().activeRules(), new Checker(Duration.ofMinutes(1)), IntakeLimits.STANDARD);
  }

  static void run(boolean shipped, int times) {
    ReloadSoak soak = new ReloadSoak(shipped);
    System.out.println(
        "reloads  ms each  classes loaded  unloaded  metaspace MB  code cache MB  heap MB");
    soak.print(0);
    for (int i = 1; i <= times; i++) {
      soak.reload(i);
      if (i % ROUND == 0) {
        soak.print(i);
      }
    }
  }

  private void reload(int number) {
    if (shipped) {
      ReloadTime.sayFix(rules, "请改正，第" + number + "次。");
      ReloadTime.addCondition(rules, number);
    } else {
      String rule = TrialRules.texts(100).get(TrialRules.RULE);
      TrialRules.save(
          rules.folder(),
          TrialRules.RULE,
          rule.replace("$given :", "regionName != \"第" + number + "县\", $given :"));
      TrialRules.save(rules.folder(), TrialRules.LIMITS, TrialRules.limits(100 + number % 50));
    }
    long start = System.nanoTime();
    Renewal renewal = rules.desk().renew();
    nanos += System.nanoTime() - start;
    if (renewal.result() != Renewal.Result.ACTIVATED) {
      throw new IllegalStateException(renewal + " " + rules.desk().standing().lastReview());
    }
    byte[] paper = TrialRules.PAPER.getBytes(StandardCharsets.UTF_8);
    String version =
        checks.check(new ByteArrayInputStream(paper), null, null).report().ruleSet().version();
    if (!version.equals(rules.desk().standing().rules().version())) {
      throw new IllegalStateException("checked by " + version);
    }
  }

  private void print(int reloads) {
    // soft references are how the JDK's reflection and the compiler's caches hold on for a while
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    System.out.printf(
        Locale.ROOT,
        "%7d  %7d  %14d  %8d  %12.1f  %13.1f  %7.1f%n",
        reloads,
        nanos / 1_000_000 / ROUND,
        classes.getLoadedClassCount(),
        classes.getUnloadedClassCount(),
        megabytes("Metaspace"),
        megabytes("CodeHeap") + megabytes("CodeCache"),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0);
    nanos = 0;
  }

  private static double megabytes(String pools) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().startsWith(pools))
            .mapToLong(ReloadSoak::used)
            .sum()
        / 1048576.0;
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }
}
