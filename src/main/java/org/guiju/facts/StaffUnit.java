package org.guiju.facts;

/**
 * A unit that the department budget covers.
 *
 * @param origin where it was read
 * @param unitName name of the unit
 * @param funding how it is funded, e.g. 财政核拨
 * @param headcount persons in post
 */
@Label("预算单位")
public record StaffUnit(
    @Derived Origin origin,
    @Required @Label("单位名称") String unitName,
    @Label("经费性质") String funding,
    @Label("在职人数") Long headcount)
    implements Fact {

  /** The same unit under the key that a report names it by. */
  public StaffUnit named(String subject) {
    return new StaffUnit(origin.named(unitName, subject), unitName, funding, headcount);
  }
}
