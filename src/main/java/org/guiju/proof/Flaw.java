package org.guiju.proof;

/**
 * Something that is not as it was sealed.
 *
 * @param code what is wrong with it
 * @param part the part, by the name it has in an exported bundle
 * @param message the same for people, in Chinese
 */
public record Flaw(Code code, String part, String message) {

  /** What can be wrong; the words take the part and a detail. */
  public enum Code {
    MISSING("缺少 %s。"),
    UNREADABLE("%s 不能读取，已损坏。"),
    CHANGED("%s 与凭证所载的 SHA-256 不一致，内容已被改动。"),
    UNEXPECTED("%s 不属于这份凭证。"),
    LINK_CHANGED("%s 所载内容与其 SHA-256 不一致，已被改动。"),
    LINK_UNLIKE_ARCHIVE("%s 与归档中的报告不一致：%s。"),
    LINK_MISSING("%s 之前缺少链条：%s。"),
    LINK_OUT_OF_ORDER("%s 没有接在前一条链条之后。"),
    UNSIGNED("%s 是链条的末尾，却没有签名。"),
    BAD_SIGNATURE("%s 的签名不成立。"),
    UNKNOWN_KEY("没有签署 %s 的公钥 %s，或该公钥已被改动。"),
    OTHER_KEY("%s 不是由所给的公钥签署的，签署公钥为 %s。"),
    REPORT_UNLIKE_COLUMNS("%s 的正文与归档登记不一致：%s。"),
    UNLINKED("%s 不在链条中。");

    private final String words;

    Code(String words) {
      this.words = words;
    }
  }

  static Flaw of(Code code, String part) {
    return of(code, part, "");
  }

  /** Names come out of archives made by anybody: nothing in them may steer a terminal. */
  static Flaw of(Code code, String part, String detail) {
    String name = part.replaceAll("\\p{Cntrl}", "?");
    return new Flaw(code, name, code.words.formatted(name, detail));
  }
}
