package org.guiju.facts.region;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finance and medical security bureaus (财政局、医保局) at the end of a name. */
final class BureauNames {
  private final Pattern atEnd;

  BureauNames(List<String> suffixes) {
    String any = suffixes.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    atEnd = Pattern.compile(any + "(?:[、和]?" + any + ")*$");
  }

  static BureauNames standard() {
    return new BureauNames(
        RegionTable.rows("/regions/bureaus.csv", "suffix,note").stream()
            .map(row -> row[0])
            .toList());
  }

  /** The name without the bureaus at its end: 福州市财政局 and 福州市财政局、医保局 leave 福州市. */
  String stripped(String name) {
    return atEnd.matcher(name).replaceFirst("");
  }
}
