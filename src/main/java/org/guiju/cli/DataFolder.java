package org.guiju.cli;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.Option;

/** Where the program's own database lies: as the command line says, or else as the settings do. */
final class DataFolder {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
  private String data;

  /**
   * The folder.
   *
   * @throws UnusableException when the settings name a database that is not the program's own
   */
  Path find(Texts texts) {
    if (data != null) {
      return InputFiles.path(data, texts);
    }
    Config settings = ConfigProvider.getConfig();
    if (settings.getOptionalValue(ServiceProcess.URL, String.class).isPresent()) {
      throw new UnusableException(texts.get("backup.given"));
    }
    return settings.getValue(ServiceProcess.FOLDER, Path.class);
  }
}
