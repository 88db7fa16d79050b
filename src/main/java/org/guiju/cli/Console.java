package org.guiju.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command reads from and writes to. Output is UTF-8 whatever the platform prefers, so that a
 * report can be piped, stored and compared.
 *
 * @param in standard input
 * @param out what was asked for
 * @param err what went wrong
 * @param colours true for a terminal that shows them
 * @param english true when the surroundings ask for English; Chinese otherwise
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, boolean colours, boolean english) {

  static Console ofProcess() {
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Ansi.AUTO.enabled(),
        isEnglish(System.getenv(), Locale.getDefault()));
  }

  private static PrintWriter utf8(FileDescriptor target) {
    return new PrintWriter(new FileOutputStream(target), true, StandardCharsets.UTF_8);
  }

  /**
   * The users are Chinese: English is for those whose settings say so, not for those who say
   * nothing.
   */
  static boolean isEnglish(Map<String, String> environment, Locale platform) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(environment::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(platform.getLanguage())
        .startsWith("en");
  }

  Console in(String language) {
    return new Console(in, out, err, colours, language.equals("en"));
  }
}
