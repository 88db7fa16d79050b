package org.guiju.bench;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.rules.RuleSetReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading, linting and compiling one group of rules, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CompileBenchmark {
  @Param({
    "common",
    "capacity-fund",
    "npc-2018-budget-law",
    "state-council-2004-427",
    "fujian-2024-15",
    "fujian-2026-17",
    "nanchang-2022-67",
    "zhangzhou-2024-59"
  })
  public String group;

  private RuleFiles files;

  @Setup
  public void prepare() {
    SortedMap<String, String> texts =
        new TreeMap<>(RuleFiles.shipped().texts().subMap(group + "/", group + "0"));
    String document = group + "/document.yaml";
    // a ledger may name rules of other groups, which are not read here
    String alone = texts.get(document);
    texts.put(document, alone.substring(0, alone.indexOf("articles:")));
    files = RuleFiles.of(texts);
  }

  @Benchmark
  public RuleSet compile() {
    return RuleSetReader.read(files);
  }
}
