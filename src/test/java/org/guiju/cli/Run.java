package org.guiju.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One command as a test sees it.
 *
 * @param exitCode what it answered
 * @param out what it printed
 * @param err what it complained of
 */
record Run(int exitCode, String out, String err) {
  static {
    // without a configured server the engine would log every fact it sees and all its doubts
    Logger.getLogger("org.drools").setLevel(Level.SEVERE);
  }

  static Run of(String... args) {
    return with("", args);
  }

  /** Runs a command with {@code input} on its standard input. */
  static Run with(String input, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Console console = new Console(in, new PrintWriter(out), new PrintWriter(err), false, false);
    int exitCode = Shell.run(console, args);
    return new Run(exitCode, out.toString(), err.toString());
  }
}
