package org.guiju.facts;

import java.time.LocalDate;

/**
 * A document on file that covers the region and the fund of the submission, whether or not it is in
 * force on the day of the check.
 *
 * @param origin where it was read
 * @param docNo its number
 * @param title its title
 * @param status IN_FORCE, EXPIRED or NOT_YET on the day of the check
 * @param effectiveTo last day in force; null when it is open-ended
 */
@Label("适用办法")
public record GoverningMeasure(
    @Derived Origin origin, String docNo, String title, String status, LocalDate effectiveTo)
    implements Fact {}
