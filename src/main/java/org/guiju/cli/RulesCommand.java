package org.guiju.cli;

import picocli.CommandLine.Command;

/** What people who write rules need. */
@Command(
    name = "rules",
    subcommands = {ReviewCommand.class, TestCommand.class, DiffCommand.class, PagesCommand.class})
final class RulesCommand {}
