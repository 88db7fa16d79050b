package org.guiju.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Where the process begins: the service when nothing is asked, else the command. A command runs
 * beside the server framework, which would take a second to start and is of no use to it.
 */
@QuarkusMain
public final class Main {
  Main() {}

  public static void main(String... args) {
    if (args.length == 0) {
      ServiceProcess.run();
    } else {
      QuietLog.apply();
      System.exit(Shell.run(Console.ofProcess(), args));
    }
  }
}
