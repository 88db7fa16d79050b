package org.guiju.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has a service judge the papers on file under another version of the rules, and waits for it. */
@Command(name = "recheck")
final class RecheckCommand extends Task {
  private static final String FINISHED = "FINISHED";

  @Option(names = "--from", paramLabel = "VERSION")
  private String from;

  @Option(names = "--to", paramLabel = "VERSION", required = true)
  private String to;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason;

  @Option(names = "--person", paramLabel = "NAME", required = true)
  private String person;

  @Option(names = "--region", paramLabel = "REGION")
  private String region;

  @Option(names = "--fund", paramLabel = "FUND")
  private String fund;

  @Option(names = "--year", paramLabel = "YEAR", split = ",")
  private List<Integer> years;

  @Option(names = "--kind", paramLabel = "KIND")
  private String kind;

  @Option(names = "--verdict", paramLabel = "VERDICT")
  private String verdict;

  @Option(names = "--doc-no", paramLabel = "NUMBER")
  private String docNo;

  @Option(names = "--as-of", paramLabel = "DAY")
  private String asOf;

  @Option(names = "--sample", paramLabel = "N")
  private Integer sample;

  @Option(names = "--url", paramLabel = "URL", defaultValue = "http://localhost:8080")
  private String url;

  @Option(names = "--csv", paramLabel = "FILE")
  private Path csv;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    RunClient client = new RunClient(url, texts());
    JsonNode run = client.begin(person, terms());
    RecheckProgress progress = new RecheckProgress(console(), texts());
    progress.begin(run);
    while (isGoingOn(run)) {
      progress.show(run);
      run = client.afterAWhile(run);
    }
    progress.end(run);
    if (csv != null) {
      client.save(run, csv);
    }
    return answer(client, run);
  }

  private ObjectNode terms() {
    ObjectNode terms = RunClient.object();
    terms.put("candidate", to);
    terms.put("base", from);
    terms.put("region", region);
    terms.put("fund", fund);
    if (years != null) {
      years.forEach(terms.putArray("years")::add);
    }
    terms.put("kind", kind);
    terms.put("verdict", verdict);
    terms.put("docNo", docNo);
    terms.put("asOf", asOf);
    terms.put("sample", sample);
    terms.put("reason", reason);
    return terms;
  }

  private static boolean isGoingOn(JsonNode run) {
    String state = run.path("state").asText();
    return state.equals("RUNNING") || state.equals("PAUSED");
  }

  private int answer(RunClient client, JsonNode run) {
    if (json) {
      out().println(run);
    }
    if (!run.path("state").asText().equals(FINISHED)) {
      err().println(texts().get("recheck.not-finished", run.path("id").asLong(), lastReason(run)));
      return ExitCode.PROBLEMS;
    }
    long flipped = run.path("progress").path("byStatus").path("FLIPPED").asLong();
    long failed = run.path("progress").path("byStatus").path("FAILED").asLong();
    if (!json) {
      out().println(texts().get("recheck.done", RecheckProgress.done(run), flipped, failed));
      sayMore(client, run, flipped);
    }
    return flipped == 0 && failed == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /** What was not judged, and where the rest is to be read. */
  private void sayMore(RunClient client, JsonNode run, long flipped) {
    long carried = run.path("progress").path("byStatus").path("CARRIED").asLong();
    if (carried > 0) {
      out().println(texts().get("recheck.carried", carried));
    }
    if (flipped > 0 && csv == null) {
      out().println(texts().get("recheck.flips", client.address(run, "flips.xlsx")));
    }
    if (sample != null) {
      out().println(texts().get("recheck.forecast", client.address(run, "forecast")));
    }
  }

  private static String lastReason(JsonNode run) {
    JsonNode steps = run.path("steps");
    return steps.path(steps.size() - 1).path("reason").asText("");
  }
}
