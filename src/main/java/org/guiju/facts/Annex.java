package org.guiju.facts;

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
    implements Fact {}
