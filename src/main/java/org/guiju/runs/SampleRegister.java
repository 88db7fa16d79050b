package org.guiju.runs;

/** The samples of runs. */
@FunctionalInterface
public interface SampleRegister {
  /** What a run over a sample has seen so far. */
  Sample of(long run);
}
