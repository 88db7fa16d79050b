package org.guiju.cli;

import java.nio.file.Path;
import org.guiju.store.local.Backup;
import org.guiju.store.local.LocalDatabaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies the program's own database, also while the service runs on it. */
@Command(name = "backup")
final class BackupCommand extends Task {
  @Option(names = "--to", paramLabel = "DIR", required = true)
  private String target;

  @Mixin private DataFolder data;

  @Override
  public Integer call() {
    Path to = InputFiles.path(target, texts());
    try {
      Backup.Taken taken = Backup.take(data.find(texts()), to);
      out()
          .println(
              texts()
                  .get(
                      taken.running() ? "backup.running" : "backup.stopped",
                      target,
                      taken.files(),
                      taken.bytes() >> 20));
      return ExitCode.CLEAN;
    } catch (LocalDatabaseException refused) {
      throw new UnusableException(refused.getMessage());
    }
  }
}
