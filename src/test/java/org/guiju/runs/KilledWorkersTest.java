package org.guiju.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two processes share a run and are killed where they stand, again and again, while papers arrive
 * and the candidate comes in force. Two kills by default; {@code -Dguiju.kills=50} for a soak.
 */
@Tag("once")
class KilledWorkersTest {
  private static final int ROUNDS = Math.max(1, Integer.getInteger("guiju.kills", 2) / 2);
  private static final int PAPERS_OF_ROUND = 40;
  private static final int ARRIVING_IN_ROUND = 3;
  private static final int SLICE = 2;
  private static final int LONGEST_MILLIS = 1500;

  private final Bureau bureau = new Bureau(SLICE);
  private final Random random = new Random(20241122);
  private final Set<Long> filedUnderBase = new HashSet<>();
  private final Set<Long> filedUnderCandidate = new HashSet<>();

  @Test
  void every_paper_is_judged_once_under_the_right_version_and_flips_as_if_nobody_had_been_killed()
      throws Exception {
    // Given
    for (int i = 0; i < ROUNDS * PAPERS_OF_ROUND; i++) {
      filedUnderBase.add(bureau.paper(tranche(i)));
    }
    RunTerms terms = bureau.terms(120);
    Run run = bureau.desk().begin(terms);
    // When
    int kills = 0;
    for (int round = 0; round < ROUNDS; round++) {
      kills += round(terms, round == ROUNDS / 2);
      assertThat(bureau.runs().find(run.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
    }
    long doneByTheKilled = bureau.runs().progress(run.id()).done();
    TimeUnit.MILLISECONDS.sleep(1100);
    bureau.workOff();
    // Then
    assertThat(bureau.runs().find(run.id()).orElseThrow().state()).isEqualTo(RunState.FINISHED);
    assertThat(bureau.numbers("select submission from run_filing where run = " + run.id()))
        .containsExactlyInAnyOrderElementsOf(filedUnderBase);
    assertThat(bureau.count("run_filing where status = 'FAILED'")).isZero();
    assertThat(filedUnderCandidate)
        .allSatisfy(paper -> assertThat(bureau.standsUnder(paper)).isEqualTo(terms.candidate()));
    Run undisturbed = bureau.desk().begin(terms);
    bureau.workOff();
    assertThat(bureau.hashOf(flips(run, run))).isEqualTo(bureau.hashOf(flips(undisturbed, run)));
    System.out.printf(
        "%d kills: %d papers in the run, %d of them done by the killed, %d arrived under the base"
            + " and %d under the candidate, %d flips as in the undisturbed run%n",
        kills,
        filedUnderBase.size(),
        doneByTheKilled,
        filedUnderBase.size() - ROUNDS * PAPERS_OF_ROUND,
        filedUnderCandidate.size(),
        bureau.count("run_flip where run = " + run.id()));
  }

  /** Two processes begin together and are killed one after the other; papers arrive meanwhile. */
  private int round(RunTerms terms, boolean activates) throws Exception {
    List<RunProcess> processes =
        List.of(RunProcess.on(bureau, terms, SLICE), RunProcess.on(bureau, terms, SLICE));
    for (RunProcess process : processes) {
      process.go();
    }
    for (RunProcess process : processes) {
      arrive();
      if (activates && bureau.inForce().equals(terms.base())) {
        bureau.activate(120);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
      process.kill();
    }
    return processes.size();
  }

  private void arrive() {
    boolean before = filedUnderCandidate.isEmpty() && bureau.inForce().equals(bureau.version(100));
    for (int i = 0; i < ARRIVING_IN_ROUND; i++) {
      (before ? filedUnderBase : filedUnderCandidate).add(bureau.paper(tranche(i)));
    }
  }

  /** Breaks a limit of 100, 120 or neither, in turn. */
  private static int tranche(int number) {
    return 90 + 20 * (number % 3);
  }

  /** What flipped in a run of the papers of another. */
  private static String flips(Run run, Run ofPapers) {
    return """
    (select submission, ordinal, kind, rule_id, identity, money, edits, evidence from run_flip
     where run = %d and submission in (select submission from run_filing where run = %d))\
    """
        .formatted(run.id(), ofPapers.id());
  }
}
