package org.guiju.related;

import java.util.LinkedHashSet;
import java.util.Set;
import org.guiju.archive.Series;
import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.InvoiceUse;
import org.guiju.facts.Kind;

/**
 * What a submission can ask the archive for, and what a paper can be an answer to.
 *
 * @param name the same for question and answer
 */
public record Topic(String name) {
  static Topic paper(String number) {
    return new Topic("paper:" + DocNumber.fold(number));
  }

  static Topic sent(String regionCode, Kind kind, int fiscalYear) {
    return new Topic("sent:%s:%s:%d".formatted(regionCode, kind.code(), fiscalYear));
  }

  static Topic restingOn(String number) {
    return new Topic("resting-on:" + DocNumber.fold(number));
  }

  static Topic invoice(String number) {
    return new Topic("invoice:" + number);
  }

  /** Everything that {@code facts} is an answer to. */
  public static Set<Topic> answeredBy(FactSet facts) {
    Header header = facts.header();
    Set<Topic> topics = new LinkedHashSet<>();
    if (Series.number(header) != null) {
      topics.add(paper(Series.number(header)));
    }
    topics.add(sent(header.regionCode(), facts.kind(), Math.toIntExact(header.fiscalYear())));
    if (header.upstreamDocNos() != null) {
      header.upstreamDocNos().forEach(number -> topics.add(restingOn(number)));
    }
    invoices(facts).forEach(topics::add);
    return topics;
  }

  /** The invoices that payments of {@code facts} use; question and answer in one. */
  static Set<Topic> invoices(FactSet facts) {
    Set<Topic> topics = new LinkedHashSet<>();
    facts.facts().stream()
        .filter(InvoiceUse.class::isInstance)
        .forEach(fact -> topics.add(invoice(((InvoiceUse) fact).invoiceNo())));
    return topics;
  }
}
