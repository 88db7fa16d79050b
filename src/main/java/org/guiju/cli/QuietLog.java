package org.guiju.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps logging out of a command's answer: errors go to standard error, the rest nowhere. */
final class QuietLog {
  private QuietLog() {}

  static void apply() {
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler errors = new ConsoleHandler();
    errors.setLevel(Level.SEVERE);
    root.addHandler(errors);
    root.setLevel(Level.SEVERE);
  }
}
