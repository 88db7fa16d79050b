package org.guiju.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

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
    implements Fact {
  private static final Pattern ON_ISSUE = Pattern.compile("(?:印发|发布|公布|下发|发文)之日|即日");

  /**
   * What its first day rests on: DATE, ISSUE (自印发之日起, so on the date of the paper) or WORDS that
   * name no day; null when nothing is given.
   */
  @Label("施行日期或其表述")
  public String startBasis() {
    if (effectiveFrom != null) {
      return "DATE";
    }
    if (effectiveFromText == null || effectiveFromText.isBlank()) {
      return null;
    }
    return ON_ISSUE.matcher(effectiveFromText).find() ? "ISSUE" : "WORDS";
  }

  /** The papers it rests on with their numbers in the prescribed form; null when not given. */
  @Label("制定依据")
  public List<String> foldedLegalBasis() {
    return legalBasis == null ? null : legalBasis.stream().map(DocNumber::fold).toList();
  }

  /** Facts are told apart by where they stand; hashing every row again and again would be slow. */
  @Override
  public int hashCode() {
    return origin.hashCode();
  }
}
