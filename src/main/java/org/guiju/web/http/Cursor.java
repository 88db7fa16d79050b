package org.guiju.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on. Papers that arrive meanwhile neither repeat nor hide any on later pages.
 */
public final class Cursor {
  private static final String BELOW = "below:";

  private Cursor() {}

  /** The cursor of a page that begins below {@code id}. */
  public static String below(long id) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((BELOW + id).getBytes(StandardCharsets.US_ASCII));
  }

  /** The id to go on below; empty when the parameter was left out. */
  public static Optional<Long> read(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      String plain =
          new String(Base64.getUrlDecoder().decode(text.strip()), StandardCharsets.US_ASCII);
      if (plain.startsWith(BELOW)) {
        return Optional.of(Long.valueOf(plain.substring(BELOW.length())));
      }
    } catch (IllegalArgumentException notOurs) {
      // answered below
    }
    throw RefusedException.parameter(
        "request.bad-cursor", "cursor", "查询参数“cursor”不是本服务给出的游标。请原样填写上一页的 next，或去掉这个参数从头查。");
  }
}
