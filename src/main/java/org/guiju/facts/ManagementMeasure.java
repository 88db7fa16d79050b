package org.guiju.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * A management measure (管理办法) as a paper of its own.
 *
 * @param origin where it was read
 * @param effectiveFrom first day in force; null when the text names none (e.g. 自印发之日起)
 * @param effectiveFromText words of the text on the first day
 * @param effectiveTo last day in force; null when it is open-ended
 * @param legalBasis papers it rests on
 * @param allowedUses uses it allows
 * @param articleCount number of articles
 */
@Label("管理办法")
public record ManagementMeasure(
    @Derived Origin origin,
    @Label("施行日期") LocalDate effectiveFrom,
    @Label("施行日期表述") String effectiveFromText,
    @Label("有效期至") LocalDate effectiveTo,
    @Label("制定依据") List<String> legalBasis,
    @Label("使用范围") List<String> allowedUses,
    @Label("条数") Long articleCount)
    implements Fact {}
