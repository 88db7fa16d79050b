package org.guiju.review;

/**
 * Why an upload cannot be read as a tree of rule files. What is wrong inside a file that can be
 * read is a {@link org.guiju.rules.RuleProblem} instead.
 *
 * @param code stable code for machines
 * @param file name of the entry as it was sent, made fit to print; null when the whole is meant
 * @param tooLarge true when less of the same would be taken
 * @param message what is wrong and what to do, in Chinese
 */
public record UploadProblem(String code, String file, boolean tooLarge, String message) {
  static UploadProblem of(String code, String message) {
    return new UploadProblem(code, null, false, message);
  }

  static UploadProblem at(String file, String code, String message) {
    String shown = UploadPath.printable(file);
    return new UploadProblem(code, shown, false, "“" + shown + "”" + message);
  }

  UploadProblem asTooLarge() {
    return new UploadProblem(code, file, true, message);
  }
}
