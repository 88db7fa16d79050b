package org.guiju.cli;

import java.nio.file.Path;
import org.guiju.store.local.LocalDatabaseException;
import org.guiju.store.local.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a backup the program's own database, where there is none. */
@Command(name = "restore")
final class RestoreCommand extends Task {
  @Option(names = "--from", paramLabel = "DIR", required = true)
  private String source;

  @Mixin private DataFolder data;

  @Override
  public Integer call() {
    Path from = InputFiles.path(source, texts());
    Path folder = data.find(texts());
    try {
      int files = Restore.from(from, folder);
      out().println(texts().get("restore.done", folder, files));
      return ExitCode.CLEAN;
    } catch (LocalDatabaseException refused) {
      throw new UnusableException(refused.getMessage());
    }
  }
}
