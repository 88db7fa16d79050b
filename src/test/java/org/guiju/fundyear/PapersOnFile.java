package org.guiju.fundyear;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.archive.Series;
import org.guiju.facts.DocNumber;
import org.guiju.facts.Fact;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;
import org.guiju.facts.Payment;
import org.guiju.facts.PaymentElsewhere;
import org.guiju.related.EditionBefore;
import org.guiju.related.Paper;
import org.guiju.related.PaperArchive;
import org.guiju.related.Papers;
import org.guiju.related.PaymentOnFile;

/**
 * Papers on file in memory, found by the same questions as in the archive. Each paper has one
 * edition; a second one takes the place of the first.
 */
public final class PapersOnFile implements PaperArchive {
  private final Map<String, Paper> bySeries = new LinkedHashMap<>();
  private final Map<String, Set<String>> index = new HashMap<>();
  private long papers;

  /** Files a paper. */
  public void add(FactSet facts) {
    String series = Series.of(facts);
    remove(series);
    bySeries.put(series, Paper.of(++papers, facts));
    keys(facts).forEach(key -> index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(series));
  }

  /** Takes the edition of a paper that is on file off it again. */
  public Optional<FactSet> remove(FactSet facts) {
    return Optional.ofNullable(remove(Series.of(facts))).map(Paper::facts);
  }

  private Paper remove(String series) {
    Paper paper = bySeries.remove(series);
    if (paper != null) {
      keys(paper.facts()).forEach(key -> index.get(key).remove(series));
    }
    return paper;
  }

  private static Stream<String> keys(FactSet facts) {
    List<String> keys = new ArrayList<>();
    if (facts.header().docNo() != null) {
      keys.add("number " + DocNumber.fold(facts.header().docNo()));
    }
    int year = Math.toIntExact(facts.header().fiscalYear());
    keys.add(sent(facts.header().regionCode(), facts.kind(), year));
    Paper.restsOn(facts).forEach(number -> keys.add(rests(number)));
    for (Payment payment : payments(facts)) {
      keys.add("paid " + payment.payeeName() + payment.amount().abs().stripTrailingZeros());
      invoices(payment).forEach(invoice -> keys.add("invoice " + invoice));
    }
    return keys.stream();
  }

  private static String sent(String region, Kind kind, int year) {
    return "sent " + region + kind + year;
  }

  private static String rests(String number) {
    return "rests on " + DocNumber.fold(number);
  }

  private static List<Payment> payments(FactSet facts) {
    List<Payment> payments = new ArrayList<>();
    for (Fact fact : facts.facts()) {
      if (fact instanceof Payment payment && payment.amount() != null) {
        payments.add(payment);
      }
    }
    return payments;
  }

  private static List<String> invoices(Payment payment) {
    return payment.invoiceNos() == null ? List.of() : payment.invoiceNos();
  }

  @Override
  public <T> T look(FactSet own, Function<Papers, T> work) {
    return work.apply(new Look(own, Series.of(own)));
  }

  /** The papers, those of one series aside. */
  private final class Look implements Papers {
    private final FactSet own;
    private final String series;

    Look(FactSet own, String series) {
      this.own = own;
      this.series = series;
    }

    @Override
    public String moment() {
      return String.valueOf(bySeries.size());
    }

    private List<Paper> found(Stream<String> keys) {
      return keys.flatMap(key -> index.getOrDefault(key, Set.of()).stream())
          .filter(other -> !other.equals(series))
          .distinct()
          .map(bySeries::get)
          .sorted(Comparator.comparingLong(Paper::id))
          .toList();
    }

    @Override
    public List<Paper> numbered(Collection<String> numbers) {
      return found(numbers.stream().map(number -> "number " + DocNumber.fold(number)));
    }

    @Override
    public List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear) {
      return found(regionCodes.stream().map(code -> sent(code, kind, fiscalYear)));
    }

    @Override
    public List<Paper> restingOn(String number) {
      return found(Stream.of(rests(number)));
    }

    @Override
    public Optional<EditionBefore> editionBefore() {
      return Optional.ofNullable(bySeries.get(series))
          .filter(paper -> !paper.facts().sha256().equals(own.sha256()))
          .map(paper -> new EditionBefore(paper, paper.facts().businessDate()));
    }

    @Override
    public List<PaymentOnFile> paymentsLike(FactSet asked) {
      List<Payment> payments = payments(asked);
      Set<String> numbers = new LinkedHashSet<>();
      payments.forEach(payment -> numbers.add(payment.paymentNo()));
      return found(payments.stream().flatMap(payment -> keys(payment).stream())).stream()
          .flatMap(paper -> like(paper, payments, numbers))
          .toList();
    }

    private List<String> keys(Payment payment) {
      List<String> keys = new ArrayList<>();
      keys.add("paid " + payment.payeeName() + payment.amount().abs().stripTrailingZeros());
      invoices(payment).forEach(invoice -> keys.add("invoice " + invoice));
      return keys;
    }

    private Stream<PaymentOnFile> like(Paper paper, List<Payment> payments, Set<String> numbers) {
      boolean same =
          Objects.equals(paper.facts().header().regionCode(), own.header().regionCode())
              && paper.facts().header().fiscalYear().equals(own.header().fiscalYear());
      return payments(paper.facts()).stream()
          .filter(other -> !same || !numbers.contains(other.paymentNo()))
          .filter(other -> payments.stream().anyMatch(payment -> alike(payment, other)))
          .map(other -> new PaymentOnFile(paper.id(), elsewhere(paper, other)));
    }
  }

  private static boolean alike(Payment own, Payment other) {
    if (invoices(own).stream().anyMatch(invoices(other)::contains)) {
      return true;
    }
    boolean samePayee = Objects.equals(own.payeeName(), other.payeeName());
    boolean same = samePayee && own.amount().compareTo(other.amount()) == 0;
    BigDecimal sum = own.amount().add(other.amount());
    boolean back = samePayee && sum.signum() == 0;
    return within(own, other, 3) && same || within(own, other, 120) && (same || back);
  }

  private static boolean within(Payment own, Payment other, int days) {
    LocalDate one = own.payDate();
    LocalDate two = other.payDate();
    return one != null && two != null && Math.abs(ChronoUnit.DAYS.between(one, two)) <= days;
  }

  private static PaymentElsewhere elsewhere(Paper paper, Payment payment) {
    return new PaymentElsewhere(
        null,
        payment.paymentNo(),
        payment.payDate(),
        payment.amount(),
        payment.payeeName(),
        payment.payeeAccountHash(),
        payment.invoiceNos(),
        paper.facts().header().docNo());
  }
}
