package org.guiju.web.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guiju.archive.Content;

/** Cuts a body of one paper a line into its lines. */
final class BatchLines {
  private BatchLines() {}

  /**
   * One line that is not blank.
   *
   * @param number its number in the body, from 1
   * @param content its bytes
   */
  record Line(int number, Content content) {}

  static List<Line> of(byte[] body) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    for (int at = 0; at <= body.length; at++) {
      if (at == body.length || body[at] == '\n') {
        byte[] line = Arrays.copyOfRange(body, start, at);
        if (!isBlank(line)) {
          lines.add(new Line(number, Content.of(line)));
        }
        number++;
        start = at + 1;
      }
    }
    return lines;
  }

  private static boolean isBlank(byte[] line) {
    for (byte c : line) {
      if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }
}
