package org.guiju.related;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guiju.facts.AllocationPlan;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Header;
import org.guiju.facts.Kind;
import org.guiju.facts.LowerAllocation;

/** What the regions below made of the money of a plan. */
final class Downstream {
  private Downstream() {}

  /** Null when none of them has sent its paper, or {@code own} is no plan. */
  static List<LowerAllocation> of(FactSet own, Papers papers) {
    Header header = own.header();
    if (own.kind() != Kind.ALLOCATION_PLAN || header.docNo() == null) {
      return null;
    }
    List<LowerAllocation> below =
        papers.restingOn(header.docNo()).stream()
            .filter(paper -> paper.is(Kind.ALLOCATION_PLAN))
            .filter(paper -> paper.sharesFundAndYear(header))
            .filter(paper -> restsOnAlone(paper, header))
            .flatMap(paper -> lower(paper, header).stream())
            .toList();
    return below.isEmpty() ? null : below;
  }

  /**
   * False for a paper that mixes the money of this plan with that of another of the same issuer.
   */
  private static boolean restsOnAlone(Paper paper, Header header) {
    String issuer = DocNumber.parse(header.docNo()).issuerCode();
    return issuer != null
        && paper.header().upstreamDocNos().stream()
            .filter(Objects::nonNull)
            .filter(number -> issuer.equals(DocNumber.parse(number).issuerCode()))
            .map(DocNumber::fold)
            .distinct()
            .allMatch(number -> number.equals(DocNumber.fold(header.docNo())));
  }

  private static Optional<LowerAllocation> lower(Paper paper, Header header) {
    if (!paper.inWan() || paper.number() == null || !tellsMoneyFromAbove(paper)) {
      return Optional.empty();
    }
    return Optional.of(
        new LowerAllocation(
            null,
            paper.number(),
            DocNumber.fold(header.docNo()),
            paper.header().ownRegion().name(),
            sum(paper, "REGION").orElse(BigDecimal.ZERO),
            sum(paper, "UNIT").orElse(null),
            paper.header().issued(),
            null));
  }

  /** False for a plan that divides its money by source and leaves open what is its own. */
  private static boolean tellsMoneyFromAbove(Paper paper) {
    return paper.first(AllocationPlan.class).map(AllocationPlan::fromAbove).isPresent();
  }

  private static Optional<BigDecimal> sum(Paper paper, String rowKind) {
    return paper.all(AllocationRow.class).stream()
        .filter(row -> rowKind.equals(row.kind()) && row.thisTranche() != null)
        .map(AllocationRow::fromAbove)
        .reduce(BigDecimal::add);
  }
}
