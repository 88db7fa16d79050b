package org.guiju.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command that holds all others, with the options that go anywhere. */
@Command(
    name = Guiju.NAME,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommandsRepeatable = false,
    subcommands = {
      CheckCommand.class,
      RulesCommand.class,
      SamplesCommand.class,
      VerifyCommand.class,
      RecheckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      CompletionCommand.class
    })
final class Guiju {
  static final String NAME = "guiju";

  /** Language of help and labels. */
  enum Language {
    zh,
    en
  }

  /** Read ahead by {@link Shell}, because help is written while options are being read. */
  @Option(names = Shell.LANGUAGE, paramLabel = "zh|en", scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable")
  private Language language;

  @Option(names = "--trace", hidden = true, scope = ScopeType.INHERIT)
  private boolean trace;

  private Console console;

  Guiju on(Console used) {
    console = used;
    return this;
  }

  Console console() {
    return console;
  }

  /** True when a fault should show its inside; for programmers. */
  boolean trace() {
    return trace;
  }
}
