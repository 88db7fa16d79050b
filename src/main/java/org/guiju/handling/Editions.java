package org.guiju.handling;

/** Which edition of a paper a decision may be about. */
final class Editions {
  private Editions() {}

  static void requireLatest(Dossier dossier) {
    long id = dossier.submission().id();
    if (dossier.latest() != id) {
      throw HandlingException.conflict(
          "newer-edition", "材料 %d 已有新稿，编号 %d。请对新稿办理。".formatted(id, dossier.latest()));
    }
  }
}
