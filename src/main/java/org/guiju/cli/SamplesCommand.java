package org.guiju.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.guiju.facts.Kind;
import org.guiju.rules.language.Spelling;
import org.guiju.web.papers.Samples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the papers that travel with the program, or prints one to try a check on. */
@Command(name = "samples")
final class SamplesCommand extends Task {
  @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "sample")
  private String name;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Samples samples = new Samples(JsonOutput.format());
    if (name == null) {
      list(samples);
      return ExitCode.CLEAN;
    }
    byte[] body = samples.bodies().get(name);
    if (body == null) {
      String proposal = Spelling.suggestion(name, samples.bodies().keySet());
      throw new UnusableException(texts().get("samples.unknown", name, proposal));
    }
    out().print(new String(body, StandardCharsets.UTF_8));
    return ExitCode.CLEAN;
  }

  private void list(Samples samples) {
    if (json) {
      JsonOutput.print(out(), samples.entries());
      return;
    }
    for (Samples.Entry entry : samples.entries()) {
      String kind = Kind.of(entry.kind()).map(Kind::label).orElse(entry.kind());
      out().println(entry.name() + "  " + kind + "  " + entry.title());
    }
  }
}
