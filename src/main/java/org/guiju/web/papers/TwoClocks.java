package org.guiju.web.papers;

/** What the two days of a check are, as the description of the interface says it. */
final class TwoClocks {
  /** Of the parameter {@code asOf}. */
  static final String AS_OF = "以哪一天有效的规则检查，缺省为成文、印发日期或年末";

  /** Of the parameter {@code knownAt}. */
  static final String KNOWN_AT = "以哪一天已知的规则检查，即那一天启用的规则集；那一天还没有启用过规则集的，不能检查；缺省为全部已知";

  private TwoClocks() {}
}
