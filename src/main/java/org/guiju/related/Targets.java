package org.guiju.related;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.facts.FactSet;
import org.guiju.facts.HigherTarget;
import org.guiju.facts.Indicator;
import org.guiju.facts.Kind;

/** The indicators that the level above declared for the same fund and year. */
final class Targets {
  private static final String CENTRE = "100000";

  private Targets() {}

  /** Null when the level above has declared none. */
  static List<HigherTarget> of(FactSet own, Papers papers) {
    Optional<String> above = regionAbove(own);
    if (own.kind() != Kind.PERFORMANCE_DECLARATION || above.isEmpty()) {
      return null;
    }
    int year = Math.toIntExact(own.header().fiscalYear());
    List<HigherTarget> targets =
        papers.sentBy(List.of(above.get()), Kind.PERFORMANCE_DECLARATION, year).stream()
            .filter(paper -> paper.sharesFundAndYear(own.header()))
            .flatMap(paper -> paper.all(Indicator.class).stream().flatMap(i -> target(paper, i)))
            .toList();
    return targets.isEmpty() ? null : targets;
  }

  /** The last but one code on the way from the province to the region; of a province the centre. */
  private static Optional<String> regionAbove(FactSet own) {
    if (own.header().ownRegion() == null) {
      return Optional.empty();
    }
    String[] path = own.header().ownRegion().path().split("/", -1);
    return Optional.of(path.length < 2 ? CENTRE : path[path.length - 2]);
  }

  private static Stream<HigherTarget> target(Paper paper, Indicator indicator) {
    return indicator.fullName() == null || indicator.rawTarget() == null
        ? Stream.empty()
        : Stream.of(
            new HigherTarget(
                null,
                indicator.fullName(),
                indicator.rawTarget(),
                paper.header().docNo(),
                null,
                null));
  }
}
