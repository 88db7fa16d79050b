package org.guiju.fundyear;

import java.time.LocalDate;
import org.guiju.archive.Content;
import org.guiju.facts.Kind;

/**
 * A submission made up for tests.
 *
 * @param kind its kind
 * @param regionCode region whose authority submits it
 * @param fiscalYear budget year of the money
 * @param day day it was issued
 * @param json its body
 */
public record GeneratedPaper(
    Kind kind, String regionCode, int fiscalYear, LocalDate day, Content json) {}
