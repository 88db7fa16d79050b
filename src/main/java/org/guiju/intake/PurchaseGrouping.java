package org.guiju.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guiju.facts.ItemPurchases;
import org.guiju.facts.Payment;

/** Brings together what a unit bought of one item, for one project, in one year. */
final class PurchaseGrouping {
  private static final int NUMBERS_NAMED = 10;

  /** What the payments of one group have in common; a part may be blank. */
  private record Key(String item, String unit, Long year, String project) {
    static Key of(Payment payment) {
      return new Key(
          payment.procurementItem(), payment.payerUnit(), payment.payYear(), payment.projectCode());
    }
  }

  private PurchaseGrouping() {}

  /** The groups in the order of their first payments; none when no payment names an item. */
  static List<ItemPurchases> groups(List<Payment> payments, Naming naming) {
    Map<Key, List<Payment>> groups =
        payments.stream()
            .filter(PurchaseGrouping::counts)
            .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> fact(group.getKey(), group.getValue(), naming))
        .toList();
  }

  private static boolean counts(Payment payment) {
    return payment.procurementItem() != null
        && payment.procurementPlanNo() == null
        && payment.standing();
  }

  private static ItemPurchases fact(Key key, List<Payment> payments, Naming naming) {
    boolean blank = payments.stream().map(Payment::amount).anyMatch(Objects::isNull);
    Collection<List<Payment>> purchases = purchases(payments);
    String subject = "purchases:" + Naming.key(key.item(), key.unit(), key.year(), key.project());
    return new ItemPurchases(
        payments.get(0).origin().named(key.item(), naming.unique(subject)),
        key.item(),
        key.unit(),
        key.year(),
        key.project(),
        (long) purchases.size(),
        blank ? null : sum(payments),
        blank ? null : largest(purchases),
        numbers(payments));
  }

  /** Instalments of one contract, and lines of one payment order, are one purchase. */
  private static Collection<List<Payment>> purchases(List<Payment> payments) {
    return payments.stream()
        .collect(
            Collectors.groupingBy(
                PurchaseGrouping::purchase, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static String purchase(Payment payment) {
    return payment.contractNo() == null
        ? "payment:" + payment.paymentNo()
        : "contract:" + payment.contractNo();
  }

  private static BigDecimal largest(Collection<List<Payment>> purchases) {
    return purchases.stream()
        .map(PurchaseGrouping::sum)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static BigDecimal sum(List<Payment> payments) {
    return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String numbers(List<Payment> payments) {
    String named =
        payments.stream()
            .limit(NUMBERS_NAMED)
            .map(Payment::paymentNo)
            .collect(Collectors.joining("、"));
    return payments.size() > NUMBERS_NAMED ? named + " 等" : named;
  }
}
