package org.guiju.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood; picocli's own words for it exist in English only. */
final class UsageError {
  private final Texts texts;
  private final ParameterException error;

  UsageError(Texts texts, ParameterException error) {
    this.texts = texts;
    this.error = error;
  }

  int print() {
    CommandLine command = error.getCommandLine();
    command.getErr().println(sentence());
    command.getErr().println(texts.get("usage.see", command.getCommandSpec().qualifiedName()));
    return ExitCode.PROBLEMS;
  }

  private String sentence() {
    if (error instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (error instanceof MissingParameterException missing) {
      return texts.get(
          "usage.missing",
          missing.getMissing().stream().map(UsageError::nameOf).collect(Collectors.joining(" ")));
    }
    if (error instanceof OverwrittenOptionException twice) {
      return texts.get("usage.twice", nameOf(twice.getOverwritten()));
    }
    ArgSpec argument = error.getArgSpec();
    if (argument == null) {
      return texts.get("usage.missing-command");
    }
    String hint = texts.find("hint." + nameOf(argument)).orElse("");
    return texts.get("usage.bad-value", nameOf(argument), error.getValue(), hint);
  }

  private String unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().get(0);
    List<String> near = unmatched.getSuggestions();
    String proposal = near.isEmpty() ? "" : texts.get("usage.proposal", near.get(0));
    if (unmatched.isUnknownOption()) {
      return texts.get("usage.unknown-option", first, proposal);
    }
    boolean command = !error.getCommandLine().getSubcommands().isEmpty();
    return texts.get(command ? "usage.unknown-command" : "usage.too-many", first, proposal);
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
