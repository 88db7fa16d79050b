package org.guiju.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That money can be told from other money of the same issuer. A related fact, there only when of
 * each issuer whose papers are given as indicators all are given that the submission rests on:
 * where one is missing, nobody knows by which of them a tag, a code or a purpose came.
 *
 * @param origin where it was read
 */
@Label("同一机关的全部上级文件")
public record WholeUpstream(@Derived Origin origin) implements Fact {

  /** Empty when a paper that {@code header} names is not given, and another of its issuer is. */
  public static Optional<WholeUpstream> of(Header header, List<IndicatorDocument> given) {
    Set<String> numbers =
        given.stream().map(IndicatorDocument::foldedDocNo).collect(Collectors.toSet());
    Set<String> issuers =
        given.stream()
            .filter(paper -> paper.parentOf(header) && paper.numberSeries() != null)
            .map(IndicatorDocument::numberSeries)
            .collect(Collectors.toSet());
    boolean isWhole =
        header.upstreamDocNos() == null
            || header.upstreamDocNos().stream()
                .map(DocNumber::parse)
                .filter(number -> issuers.contains(number.issuerCode()))
                .allMatch(number -> numbers.contains(number.folded()));
    return isWhole ? Optional.of(new WholeUpstream(Origin.of("whole-upstream"))) : Optional.empty();
  }
}
