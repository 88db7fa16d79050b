package org.guiju.cli;

import java.util.List;
import org.guiju.findings.Severity;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours on a terminal.
 *
 * @param on false where colours would be noise
 */
record Paint(boolean on) {
  String bold(String text) {
    return in(List.of(Style.bold), text);
  }

  String severity(Severity severity, String text) {
    return in(List.of(Style.bold, colour(severity)), text);
  }

  private static Style colour(Severity severity) {
    return switch (severity) {
      case VIOLATION -> Style.fg_red;
      case WARNING -> Style.fg_yellow;
      case ADVISORY -> Style.fg_cyan;
    };
  }

  private String in(List<Style> styles, String text) {
    if (!on) {
      return text;
    }
    IStyle[] all = styles.toArray(IStyle[]::new);
    return Style.on(all) + text + Style.off(all);
  }
}
