package org.guiju.cli;

import java.io.PrintWriter;
import java.util.List;
import org.guiju.witness.Witness;

/** The rules that passed, with the values that satisfied them. */
final class WitnessPrinter {
  private final PrintWriter out;
  private final Texts texts;

  WitnessPrinter(PrintWriter out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  void print(List<Witness> witnesses) {
    out.println();
    out.println(texts.get("check.passed", witnesses.size()));
    witnesses.forEach(this::print);
  }

  private void print(Witness witness) {
    out.println("  " + witness.ruleId() + " " + witness.title());
    if (witness.reason() != null) {
      out.println("    " + witness.reason());
    }
    for (Witness.Subject subject : witness.subjects()) {
      out.println("    " + place(subject));
      subject.comparisons().forEach(comparison -> out.println("      " + comparison.text()));
      more("      ", "check.more-comparisons", subject.more());
    }
    more("    ", "check.more-subjects", witness.more());
  }

  private void more(String indent, String text, long count) {
    if (count > 0) {
      out.println(indent + texts.get(text, count));
    }
  }

  private static String place(Witness.Subject subject) {
    String row = subject.rowName() == null ? "" : "“" + subject.rowName() + "”";
    String pointer =
        subject.pointer() == null || subject.pointer().isEmpty() ? "" : " " + subject.pointer();
    return subject.type() + row + pointer;
  }
}
