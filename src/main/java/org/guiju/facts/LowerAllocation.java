package org.guiju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a region made of the money that one paper gave to it: the sum it passed down and kept. A
 * related fact. A paper that passes down money of several parents has one line for each; where the
 * parts cannot be told apart it has none.
 *
 * @param origin where it was read
 * @param docNo number of the region's own paper
 * @param parentDocNo number of the paper whose money it passes down
 * @param regionName region that issued it
 * @param passedDown in 万元, to regions below; 0 when all of it was kept
 * @param kept in 万元, for units of its own level; null when there are none
 * @param issueDate day it was issued
 * @param region region the name stands for; null when it is not known
 */
@Label("下级分配")
public record LowerAllocation(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Required @Label("上级依据文号") String parentDocNo,
    @Required @Label("地区") String regionName,
    @Required @Label("下达下级金额（万元）") BigDecimal passedDown,
    @Label("本级留用金额（万元）") BigDecimal kept,
    @Label("成文日期") LocalDate issueDate,
    @Derived RegionRef region)
    implements Fact {

  /** What the region is recognised by, see {@link AllocationRow#regionKey}. */
  @Label("地区")
  public String regionKey() {
    return RegionRef.key(region, regionName);
  }

  /** True when it passes down money of the paper of {@code header}. */
  public boolean restsOn(Header header) {
    return DocNumber.fold(parentDocNo).equals(DocNumber.fold(header.docNo()));
  }

  /** Passed down and kept, in 万元. */
  @Label("下达下级金额、本级留用金额")
  public BigDecimal divided() {
    return kept == null ? passedDown : passedDown.add(kept);
  }
}
