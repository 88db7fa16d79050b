package org.guiju.related;

import java.util.function.Function;
import org.guiju.facts.FactSet;

/** Opens the papers on file. */
@FunctionalInterface
public interface PaperArchive {
  /** Lets {@code work} look at the papers as they are at one moment, those of {@code own} aside. */
  <T> T look(FactSet own, Function<Papers, T> work);
}
