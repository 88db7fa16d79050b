package org.guiju.related;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;

/** Remembers what the papers on file are asked for, and which of them answer. */
final class AskedPapers implements Papers {
  private final Papers papers;
  private final Set<Topic> asked = new LinkedHashSet<>();
  private final Set<Long> shown = new LinkedHashSet<>();

  AskedPapers(Papers papers) {
    this.papers = papers;
  }

  Set<Topic> asked() {
    return asked;
  }

  /** Numbers of the papers that answered. */
  Set<Long> shown() {
    return shown;
  }

  private List<Paper> shown(List<Paper> answer) {
    answer.forEach(paper -> shown.add(paper.id()));
    return answer;
  }

  @Override
  public String moment() {
    return papers.moment();
  }

  @Override
  public List<Paper> numbered(Collection<String> numbers) {
    numbers.forEach(number -> asked.add(Topic.paper(number)));
    return shown(papers.numbered(numbers));
  }

  @Override
  public List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear) {
    asked.addAll(Topic.sent(regionCodes, kind, fiscalYear));
    return shown(papers.sentBy(regionCodes, kind, fiscalYear));
  }

  @Override
  public List<Paper> restingOn(String number) {
    asked.add(Topic.restingOn(number));
    return shown(papers.restingOn(number));
  }

  @Override
  public Optional<EditionBefore> editionBefore() {
    Optional<EditionBefore> before = papers.editionBefore();
    before.ifPresent(edition -> shown.add(edition.paper().id()));
    return before;
  }

  @Override
  public List<PaymentOnFile> paymentsLike(FactSet own) {
    asked.addAll(Topic.invoices(own));
    List<PaymentOnFile> payments = papers.paymentsLike(own);
    payments.forEach(payment -> shown.add(payment.paper()));
    return payments;
  }
}
