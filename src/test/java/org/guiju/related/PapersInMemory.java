package org.guiju.related;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.archive.Series;
import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.Payment;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeResult;
import org.guiju.intake.SubmissionReader;

/** Papers on file, in a list. */
final class PapersInMemory implements PaperArchive {
  private final List<Paper> papers = new ArrayList<>();

  /** Reads a body, written with single quotes. */
  static FactSet read(String body) {
    IntakeResult intake =
        new SubmissionReader()
            .read(
                new ByteArrayInputStream(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                IntakeLimits.STANDARD);
    if (!intake.isReadable()) {
      throw new IllegalArgumentException(intake.problems().toString());
    }
    return intake.facts();
  }

  PapersInMemory with(String... bodies) {
    for (String body : bodies) {
      papers.add(Paper.of(papers.size() + 1L, read(body)));
    }
    return this;
  }

  @Override
  public <T> T look(FactSet own, Function<Papers, T> work) {
    return work.apply(new Moment(own));
  }

  private final class Moment implements Papers {
    private final FactSet own;

    Moment(FactSet own) {
      this.own = own;
    }

    @Override
    public String moment() {
      return String.valueOf(papers.size());
    }

    private List<Paper> those(Predicate<Paper> fit) {
      return papers.stream()
          .filter(paper -> !Series.of(paper.facts()).equals(Series.of(own)))
          .filter(fit)
          .toList();
    }

    @Override
    public List<Paper> numbered(Collection<String> numbers) {
      Set<String> folded = numbers.stream().map(DocNumber::fold).collect(Collectors.toSet());
      return those(paper -> paper.number() != null && folded.contains(paper.number()));
    }

    @Override
    public List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear) {
      return those(
          paper ->
              regionCodes.contains(paper.header().regionCode())
                  && paper.is(kind)
                  && paper.header().fiscalYear() == fiscalYear);
    }

    @Override
    public List<Paper> restingOn(String number) {
      return those(paper -> paper.restsOn().contains(DocNumber.fold(number)));
    }

    @Override
    public Optional<EditionBefore> editionBefore() {
      return papers.stream()
          .filter(paper -> Series.of(paper.facts()).equals(Series.of(own)))
          .filter(paper -> !paper.facts().sha256().equals(own.sha256()))
          .reduce((first, last) -> last)
          .map(paper -> new EditionBefore(paper, LocalDate.of(2024, 6, 1)));
    }

    @Override
    public List<PaymentOnFile> paymentsLike(FactSet own) {
      Set<String> invoices =
          own.facts().stream()
              .filter(Payment.class::isInstance)
              .map(fact -> ((Payment) fact).invoiceNos())
              .filter(Objects::nonNull)
              .flatMap(List::stream)
              .collect(Collectors.toSet());
      return those(paper -> paper.is(Kind.EXPENDITURE_REPORT)).stream()
          .flatMap(paper -> payments(paper, invoices))
          .toList();
    }

    private Stream<PaymentOnFile> payments(Paper paper, Set<String> invoices) {
      return paper.all(Payment.class).stream()
          .filter(
              p -> p.invoiceNos() != null && p.invoiceNos().stream().anyMatch(invoices::contains))
          .map(
              p ->
                  new PaymentOnFile(
                      paper.id(),
                      new PaymentElsewhere(
                          null,
                          p.paymentNo(),
                          p.payDate(),
                          p.amount(),
                          p.payeeName(),
                          p.payeeAccountHash(),
                          p.invoiceNos(),
                          null)));
    }
  }
}
