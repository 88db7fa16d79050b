package org.guiju.web.runs;

import jakarta.inject.Singleton;
import org.guiju.runs.Run;
import org.guiju.runs.RunRegister;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** Finds the run that a path names. */
@Singleton
class RunLookup {
  private final RunRegister runs;

  RunLookup(RunRegister runs) {
    this.runs = runs;
  }

  Run run(String id) {
    return ListParameters.number(id)
        .flatMap(runs::find)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "没有编号为“%s”的批量复核。全部批量复核见 %s。".formatted(Parameters.quoted(id), Addresses.RUNS)));
  }

  /** The run as it stands now, with its progress. */
  RunViews.RunView view(long id) {
    return RunViews.RunView.of(runs.find(id).orElseThrow(), runs.progress(id));
  }
}
