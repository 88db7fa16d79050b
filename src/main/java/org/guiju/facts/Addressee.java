package org.guiju.facts;

/**
 * A main recipient of the paper.
 *
 * @param origin where it was read
 * @param name as printed, e.g. 各设区市财政局
 * @param amountBlank true when the paper leaves the recipient's amount as an empty line
 */
@Label("主送单位")
public record Addressee(
    @Derived Origin origin,
    @Required @Label("主送单位") String name,
    @Label("金额处是否留空") Boolean amountBlank)
    implements Fact {}
