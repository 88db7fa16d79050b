package org.guiju.facts;

/** The fund a paper deals with, recognised by name and part. */
public final class Fund {
  /** 医疗服务与保障能力提升补助资金（医疗保障服务能力建设部分）. */
  public static final String CAPACITY = "CAPACITY";

  /** Any other fund. */
  public static final String OTHER = "OTHER";

  private Fund() {}

  /**
   * The fund of a paper.
   *
   * @return null when the fund is not named, or when only the name shared by several parts is given
   */
  static String of(String fundName, String fundPart) {
    if (fundName == null) {
      return null;
    }
    if (!fundName.contains("医疗服务与保障能力提升")) {
      return OTHER;
    }
    String part = fundPart == null ? fundName : fundPart;
    if (part.contains("医疗保障服务能力")) {
      return CAPACITY;
    }
    return fundPart == null ? null : OTHER;
  }
}
