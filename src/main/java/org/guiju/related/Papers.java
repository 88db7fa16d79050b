package org.guiju.related;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;

/**
 * The papers on file as one moment shows them: of each paper its last edition, and never one of
 * {@code own} series, which is the paper that is being checked.
 */
public interface Papers {
  /** The moment that is shown, as the archive writes it. */
  String moment();

  /** Papers with these numbers, in whatever brackets. */
  List<Paper> numbered(Collection<String> numbers);

  /** Papers of one kind and year that were sent by these regions. */
  List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear);

  /** Papers that name this number among those they rest on. */
  List<Paper> restingOn(String number);

  /** The edition before of the own paper; empty for the first. */
  Optional<EditionBefore> editionBefore();

  /**
   * Payments in other submissions that use an invoice of {@code own}, or pay the same amount to the
   * same payee within three days, or takes a December payment back early in the next year. A
   * payment that the same region lists again for the same year is left out: reports go on where the
   * last one ended.
   */
  List<PaymentOnFile> paymentsLike(FactSet own);
}
