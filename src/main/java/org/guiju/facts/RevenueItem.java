package org.guiju.facts;

/**
 * Revenue account as printed.
 *
 * @param origin where it was read
 * @param code account code, e.g. 1100249
 * @param name account name
 */
@Label("收入科目")
public record RevenueItem(
    @Derived Origin origin, @Required @Label("科目编码") String code, @Label("科目名称") String name)
    implements Fact {

  /** Account name without spaces; null when blank. */
  @Label("科目名称")
  public String plainName() {
    return name == null ? null : Spaces.removed(name);
  }
}
