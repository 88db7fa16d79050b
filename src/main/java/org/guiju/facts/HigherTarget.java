package org.guiju.facts;

/**
 * An indicator of the higher level or of last year, to compare with. A related fact.
 *
 * @param origin where it was read
 * @param name indicator name
 * @param rawTarget target as printed
 * @param docNo paper it stands in
 */
@Label("上级绩效指标")
public record HigherTarget(
    @Derived Origin origin,
    @Required @Label("三级指标") String name,
    @Required @Label("指标值") String rawTarget,
    @Label("文号") String docNo)
    implements Fact {}
