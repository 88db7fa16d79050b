package org.guiju.cli;

import org.guiju.checker.CheckTimeoutException;
import org.guiju.rules.RuleSetRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line, and turns whatever goes wrong into sentences and an exit code. */
final class Shell {
  static final String LANGUAGE = "--lang";

  private Shell() {}

  static int run(Console process, String... args) {
    Console console = language(process, args);
    CommandLine commands = commandLine(console);
    try {
      return commands.execute(args);
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      console.err().println(Texts.in(console.english()).get("fault", tooMuch.getClass()));
      return ExitCode.PROBLEMS;
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  static CommandLine commandLine(Console console) {
    Texts texts = Texts.in(console.english());
    return new CommandLine(new Guiju().on(console))
        .setResourceBundle(texts.bundle())
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((error, all) -> new UsageError(texts, error).print())
        .setExecutionExceptionHandler((error, command, parsed) -> failed(error, console, command));
  }

  private static Console language(Console console, String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(LANGUAGE + "=")) {
        return console.in(args[i].substring(LANGUAGE.length() + 1));
      }
      if (args[i].equals(LANGUAGE) && i + 1 < args.length) {
        return console.in(args[i + 1]);
      }
    }
    return console;
  }

  private static int failed(Exception failure, Console console, CommandLine command) {
    Texts texts = Texts.in(console.english());
    if (failure instanceof RuleSetRefusedException refused) {
      refused.problems().forEach(console.err()::println);
      console.err().println(texts.get("rules.refused", refused.problems().size()));
    } else if (failure instanceof UnusableException unusable) {
      console.err().println(unusable.getMessage());
    } else if (failure instanceof CheckTimeoutException) {
      console.err().println(texts.get("check.timeout"));
    } else {
      console.err().println(texts.get("fault", failure.getClass().getSimpleName()));
      if (((Guiju) command.getCommandSpec().root().userObject()).trace()) {
        failure.printStackTrace(console.err());
      }
    }
    return ExitCode.PROBLEMS;
  }
}
