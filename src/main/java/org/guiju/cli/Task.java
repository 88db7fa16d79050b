package org.guiju.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does something, and answers with an {@link ExitCode}. */
abstract class Task implements Callable<Integer> {
  @Spec private CommandSpec spec;

  CommandSpec spec() {
    return spec;
  }

  Console console() {
    return ((Guiju) spec.root().userObject()).console();
  }

  PrintWriter out() {
    return console().out();
  }

  PrintWriter err() {
    return console().err();
  }

  Texts texts() {
    return Texts.in(console().english());
  }
}
