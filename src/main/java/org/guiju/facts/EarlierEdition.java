package org.guiju.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * The same kind of paper under the same number, submitted before. A related fact.
 *
 * @param origin where it was read
 * @param docNo number of the paper
 * @param submittedOn day it was submitted
 * @param differences what differs from the paper submitted now, named in Chinese; empty when both
 *     are the same
 */
@Label("同文号的前稿")
public record EarlierEdition(
    @Derived Origin origin,
    @Required @Label("文号") String docNo,
    @Label("提交日期") LocalDate submittedOn,
    @Required @Label("不同之处") List<String> differences)
    implements Fact {

  /** True when the content is not the same. */
  @Label("不同之处")
  public boolean differs() {
    return !differences.isEmpty();
  }

  /** True when it bears the number of {@code header}, whatever the brackets. */
  public boolean editionOf(Header header) {
    return header.docNo() != null && DocNumber.fold(docNo).equals(DocNumber.fold(header.docNo()));
  }
}
