package org.guiju.related;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.PaymentElsewhere;

/** Remembers what the papers on file are asked for. */
final class AskedPapers implements Papers {
  private final Papers papers;
  private final Set<Topic> asked = new LinkedHashSet<>();

  AskedPapers(Papers papers) {
    this.papers = papers;
  }

  Set<Topic> asked() {
    return asked;
  }

  @Override
  public String moment() {
    return papers.moment();
  }

  @Override
  public List<Paper> numbered(Collection<String> numbers) {
    numbers.forEach(number -> asked.add(Topic.paper(number)));
    return papers.numbered(numbers);
  }

  @Override
  public List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear) {
    asked.addAll(Topic.sent(regionCodes, kind, fiscalYear));
    return papers.sentBy(regionCodes, kind, fiscalYear);
  }

  @Override
  public List<Paper> restingOn(String number) {
    asked.add(Topic.restingOn(number));
    return papers.restingOn(number);
  }

  @Override
  public Optional<EditionBefore> editionBefore() {
    return papers.editionBefore();
  }

  @Override
  public List<PaymentElsewhere> paymentsLike(FactSet own) {
    asked.addAll(Topic.invoices(own));
    return papers.paymentsLike(own);
  }
}
