package org.guiju.intake;

import java.util.stream.Collectors;
import org.guiju.facts.Header;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.Resolution;
import org.guiju.intake.JsonValue.ObjectValue;

/** Reads which region a submission comes from. */
final class SubmitterReader {
  private final Places places;

  SubmitterReader(Places places) {
    this.places = places;
  }

  /** The region that the header names; null when it names none that is known, which is noted. */
  Region read(Header header, ObjectValue root, Problems problems) {
    if (header == null || header.region() == null) {
      return null;
    }
    Resolution place = places.resolve(header.region(), null);
    JsonValue at = ((ObjectValue) root.get(SubmissionReader.HEADER)).get("region");
    String name = Wording.quoted(header.region());
    switch (place.state()) {
      case UNKNOWN ->
          problems.add(
              "intake.unknown-region",
              "/header/region",
              at,
              "《文件信息》“地区”填写为“%s”，不是已知的地区。%s请填写行政区划全称，例如 福建省漳州市。"
                  .formatted(name, Wording.didYouMean(places.nearest(header.region(), null))));
      case AMBIGUOUS ->
          problems.add(
              "intake.ambiguous-region",
              "/header/region",
              at,
              "《文件信息》“地区”填写为“%s”，可能是：%s。请在前面加上所属的省、市。".formatted(name, candidates(place)));
      default -> {}
    }
    return place.region();
  }

  private static String candidates(Resolution place) {
    return place.candidates().stream()
        .map(region -> region.name() + "（" + region.code() + "）")
        .collect(Collectors.joining("、"));
  }
}
