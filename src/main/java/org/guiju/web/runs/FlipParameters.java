package org.guiju.web.runs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.guiju.runs.FlipGroup;
import org.guiju.runs.FlipRegister.Place;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.RefusedException;

/** Reads how flips are summed up, and where a list of them goes on. */
final class FlipParameters {
  private static final String CURSOR = "flip:(\\d{1,18}):(\\d{1,9})";

  private FlipParameters() {}

  static FlipGroup.By by(String given) {
    String text = ListParameters.text(given).orElse("edit");
    return Arrays.stream(FlipGroup.By.values())
        .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ListParameters.refused(
                    "unknown-group", "by", text, "可用的是：edit（修改）、rule（规则）、region（地区）、fund（资金）。"));
  }

  static String cursor(Place place) {
    String plain = "flip:%d:%d".formatted(place.submission(), place.ordinal());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  static Optional<Place> place(String cursor) {
    return ListParameters.text(cursor).map(FlipParameters::read);
  }

  private static Place read(String cursor) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (plain.matches(CURSOR)) {
        String[] parts = plain.split(":", -1);
        return new Place(Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
      }
    } catch (IllegalArgumentException notOurs) {
      // answered below
    }
    throw RefusedException.parameter(
        "request.bad-cursor", "cursor", "查询参数“cursor”不是本服务给出的游标。请原样填写上一页的 next，或去掉这个参数从头查。");
  }
}
