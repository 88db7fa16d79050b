package org.guiju.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.guiju.archive.Content;
import org.guiju.rules.RuleFiles;
import org.guiju.versions.Approvals;
import org.jdbi.v3.core.Jdbi;

/** A growing archive of plans under the shipped rules, and versions to judge them by. */
final class PlanArchive {
  static final int THREADS = 2;
  private static final int BATCH = 100;
  private static final int AT_ONCE = 2_000;

  private final OwnDatabase database;
  private final GeneratedPlans plans;
  private final Office office;
  private final Processor processor;
  private final Approvals approvals;
  private int onFile;

  PlanArchive(OwnDatabase database, int rows) {
    this.database = database;
    this.office = Office.on(database.service());
    this.processor = new Processor(database.pid());
    this.approvals = new Approvals(database.service());
    this.onFile =
        database
            .service()
            .withHandle(
                handle ->
                    handle.createQuery("select count(*) from submission").mapTo(int.class).one());
    this.plans = new GeneratedPlans(rows, onFile);
    approvals.adopt(RuleFiles.shipped());
  }

  Jdbi service() {
    return database.service();
  }

  Office office() {
    return office;
  }

  Processor processor() {
    return processor;
  }

  Approvals approvals() {
    return approvals;
  }

  int onFile() {
    return onFile;
  }

  /** Files plans until there are {@code papers}. */
  void grow(int papers) {
    while (onFile < papers) {
      List<Content> some = new ArrayList<>();
      while (some.size() < Math.min(AT_ONCE, papers - onFile)) {
        some.add(plans.next());
      }
      Turns.perSecond(
          THREADS, Turns.slices(some, BATCH), batch -> office.together().submit(batch, null));
      onFile += some.size();
    }
  }

  /** Hash of the version that they stand under. */
  String base() {
    return approvals.inForce();
  }

  /** Versions that reach no plan, one rule of all plans, and every rule of all plans. */
  static Map<String, RuleFiles> candidates() {
    SortedMap<String, RuleFiles> candidates = new TreeMap<>();
    candidates.put("no plan", edited(path -> path.contains("EXEC-001")));
    candidates.put("one rule", edited(path -> path.contains("ALLOC-001")));
    candidates.put("all rules", edited(path -> true));
    return candidates;
  }

  /** The shipped rules, those in some files one step lighter. */
  private static RuleFiles edited(Predicate<String> which) {
    RuleFiles shipped = RuleFiles.shipped();
    SortedMap<String, String> texts = new TreeMap<>(shipped.texts());
    texts.replaceAll(
        (path, text) ->
            path.endsWith(".drl") && which.test(path)
                ? text.replace("@Severity(\"WARNING\")", "@Severity(\"ADVISORY\")")
                    .replace("@Severity(\"VIOLATION\")", "@Severity(\"WARNING\")")
                : text);
    return new RuleFiles(texts, shipped.tables(), List.of());
  }

  /** Puts the texts of a version on file. */
  String keep(RuleFiles files) {
    approvals
        .register()
        .alone(
            entries -> {
              entries.keep(files);
              return null;
            });
    return files.sha256();
  }

  /** Megabytes of heap in use after collecting garbage. */
  static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  @Override
  public String toString() {
    return "%d papers on file, %d bytes each".formatted(onFile, database.bytes() / onFile);
  }
}
