package org.guiju.pages;

/**
 * Where pages lie, as other pages name them.
 *
 * @param index address of the list of all rules
 * @param before what stands before the id of a rule in the address of its page
 * @param after what stands after it
 */
public record Links(String index, String before, String after) {
  /** Pages that are served below {@code path}, the list of all rules at it. */
  public static Links below(String path) {
    return new Links(path, path + "/", "");
  }

  /** Pages that lie together in a folder as files that end with {@code extension}. */
  static Links files(String index, String extension) {
    return new Links(index + extension, "", extension);
  }

  String to(String rule) {
    return before + rule + after;
  }
}
