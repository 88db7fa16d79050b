package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.findings.CheckReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same submission, rules and dates give the same bytes, however they are fed. */
class DeterminismTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  static List<String> samples() {
    return SampleReports.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shuffled_facts_give_the_same_bytes(String name) throws JsonProcessingException {
    FactSet facts = SampleReports.facts(name);
    String expected = json(facts);
    for (int seed = 1; seed <= 5; seed++) {
      List<Fact> shuffled = new ArrayList<>(facts.facts());
      Collections.shuffle(shuffled, new Random(seed));
      FactSet again =
          new FactSet(facts.kind(), facts.header(), shuffled, facts.relatedGiven(), facts.sha256());
      assertThat(json(again)).isEqualTo(expected);
    }
  }

  @Test
  void eight_threads_give_the_same_bytes_as_one() throws Exception {
    FactSet facts = SampleReports.facts("nanchang-2022-67-plan");
    String expected = json(facts);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> checks = Collections.nCopies(64, () -> json(facts));
      for (Future<String> report : threads.invokeAll(checks)) {
        assertThat(report.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String json(FactSet facts) throws JsonProcessingException {
    CheckReport report =
        ShippedRules.CHECKER.check(facts, ShippedRules.SET, facts.businessDate(), null);
    return JSON.writeValueAsString(report);
  }
}
