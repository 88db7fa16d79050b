package org.guiju.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints the script by which bash and zsh complete commands and options. */
@Command(name = "completion")
final class CompletionCommand extends Task {
  @Override
  public Integer call() {
    out().print(AutoComplete.bash(Guiju.NAME, spec().root().commandLine()));
    return ExitCode.CLEAN;
  }
}
