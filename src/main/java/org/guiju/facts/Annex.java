package org.guiju.facts;

import java.text.Normalizer;

/**
 * An annex the paper announces.
 *
 * @param origin where it was read
 * @param no running number
 * @param title title in the list of annexes
 * @param present true when the annex came with the paper
 * @param foundTitle title printed on the annex itself; null when not present
 */
@Label("附件")
public record Annex(
    @Derived Origin origin,
    @Label("附件序号") Long no,
    @Label("附件标题") String title,
    @Label("是否随文") Boolean present,
    @Label("附件正文标题") String foundTitle)
    implements Fact {

  /**
   * True when announced and found title say the same, spaces, width of signs and the tranche aside
   * (whether all parts name the same tranche is a question of its own); null when one is missing.
   */
  @Label("附件标题与正文标题")
  public Boolean sameTitle() {
    return title == null || foundTitle == null ? null : plain(title).equals(plain(foundTitle));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}《》“”\"]", "")
        .replaceAll("\\(第.{1,3}批\\)", "");
  }
}
