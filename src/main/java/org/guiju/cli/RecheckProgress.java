package org.guiju.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Shows how a run goes on: a bar that moves on a terminal, else a line now and then. */
final class RecheckProgress {
  private static final int WIDTH = 30;
  private static final int LINES = 10;

  private final PrintWriter err;
  private final boolean terminal;
  private final Texts texts;
  private long shown = -1;

  RecheckProgress(Console console, Texts texts) {
    this.err = console.err();
    this.terminal = console.colours();
    this.texts = texts;
  }

  static long done(JsonNode run) {
    return run.path("progress").path("done").asLong();
  }

  /** Names the run: whoever stops the command finds it again by its number. */
  void begin(JsonNode run) {
    err.println(
        texts.get(
            "recheck.begun",
            run.path("id").asLong(),
            run.path("base").asText(),
            run.path("candidate").asText()));
  }

  void show(JsonNode run) {
    long all = run.path("progress").path("filings").asLong();
    long done = done(run);
    if (terminal) {
      err.print("\r" + bar(all, done) + " " + words(run, all, done) + "\u001b[K");
      err.flush();
    } else if (all > 0 && done * LINES / all > shown) {
      shown = done * LINES / all;
      err.println(words(run, all, done));
    }
  }

  private static String bar(long all, long done) {
    int full = all == 0 ? WIDTH : Math.toIntExact(done * WIDTH / all);
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
  }

  private String words(JsonNode run, long all, long done) {
    JsonNode progress = run.path("progress");
    long flipped = progress.path("byStatus").path("FLIPPED").asLong();
    return texts.get("recheck.progress", done, all, flipped, state(run));
  }

  void end(JsonNode run) {
    if (terminal) {
      show(run);
      err.println();
    }
  }

  private String state(JsonNode run) {
    JsonNode left = run.path("progress").path("secondsLeft");
    return switch (run.path("state").asText()) {
      case "PAUSED" -> texts.get("recheck.paused");
      case "RUNNING" ->
          left.isNumber()
              ? texts.get("recheck.left", left.asLong())
              : texts.get("recheck.left-unknown");
      default -> texts.get("recheck.ended");
    };
  }
}
