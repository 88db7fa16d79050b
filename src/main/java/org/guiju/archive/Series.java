package org.guiju.archive;

import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Sha256;

/**
 * What makes two submissions editions of one paper: kind, region, year, fund, and the number of the
 * paper, or its title where it has none.
 */
public final class Series {
  private Series() {}

  /** The same 64 digits for all editions of a paper. */
  public static String of(FactSet facts) {
    Header header = facts.header();
    Sha256 hash = new Sha256();
    add(hash, facts.kind().code());
    add(hash, header.regionCode());
    add(hash, String.valueOf(header.fiscalYear()));
    add(hash, header.fundName());
    add(hash, header.fundPart());
    add(hash, header.docNo() == null ? header.title() : number(header));
    return hash.hex();
  }

  /** The number of a paper as it is looked up; null when it has none. */
  public static String number(Header header) {
    return header.docNo() == null ? null : DocNumber.fold(header.docNo());
  }

  private static void add(Sha256 hash, String part) {
    hash.add(part == null ? "-" : "=" + part.strip()).add(new byte[1]);
  }
}
