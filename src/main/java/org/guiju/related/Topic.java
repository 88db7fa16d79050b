package org.guiju.related;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final int FEW = 3;
  private static final String ZONE = "Z-";
  private static final String CENTRE = "100000";

  static Topic paper(String number) {
    return new Topic("paper:" + DocNumber.fold(number));
  }

  static Topic sent(String regionCode, Kind kind, int fiscalYear) {
    return new Topic("sent:" + regionCode + ":" + kind.code() + ":" + fiscalYear);
  }

  /** Papers sent by the regions right below one. */
  private static Topic sentBelow(String above, Kind kind, int fiscalYear) {
    return new Topic("sent-below:" + above + ":" + kind.code() + ":" + fiscalYear);
  }

  /**
   * Papers sent by these regions. Of more than a few, those of all their neighbours are asked for:
   * a check of too many papers again costs less than keeping a row for each region of each plan.
   */
  static Set<Topic> sent(Collection<String> regionCodes, Kind kind, int fiscalYear) {
    return regionCodes.stream()
        .map(
            region ->
                regionCodes.size() <= FEW
                    ? sent(region, kind, fiscalYear)
                    : sentBelow(above(region), kind, fiscalYear))
        .collect(Collectors.toSet());
  }

  /** Where the neighbours of a region lie, by its code alone. */
  private static String above(String regionCode) {
    if (regionCode.startsWith(ZONE)) {
      return regionCode.split("-", -1)[1];
    }
    String city = regionCode.substring(0, 4) + "00";
    String province = regionCode.substring(0, 2) + "0000";
    if (regionCode.equals(province)) {
      return CENTRE;
    }
    return regionCode.equals(city) ? province : city;
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
    int year = Math.toIntExact(header.fiscalYear());
    topics.add(sent(header.regionCode(), facts.kind(), year));
    topics.add(sentBelow(above(header.regionCode()), facts.kind(), year));
    Paper.restsOn(facts).forEach(number -> topics.add(restingOn(number)));
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
