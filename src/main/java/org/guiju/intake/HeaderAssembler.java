package org.guiju.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.facts.Fact;
import org.guiju.facts.Header;

/** Names the header and what it lists. */
final class HeaderAssembler {
  private HeaderAssembler() {}

  /** The header with the submitting region resolved and all its parts named. */
  static Header complete(Header header, Assembly assembly) {
    Naming naming = assembly.naming();
    Header complete =
        naming.named(header.in(assembly.places().ref(assembly.submitter())), null, "header");
    complete =
        RecordShape.with(
            complete, "mentions", naming.named(header.mentions(), "mention", m -> m.where()));
    complete =
        RecordShape.with(
            complete,
            "annexes",
            naming.named(
                header.annexes(), "annex", a -> Naming.key(a.no() == null ? a.title() : a.no())));
    complete =
        RecordShape.with(
            complete,
            "expenditureItems",
            naming.named(
                header.expenditureItems(),
                "expenditure-item",
                item -> Naming.key(item.level(), item.functionCode())));
    if (header.revenueItem() != null) {
      complete =
          RecordShape.with(
              complete,
              "revenueItem",
              naming.named(
                  header.revenueItem(), null, "revenue-item:" + header.revenueItem().code()));
    }
    return RecordShape.with(
        complete, "addressees", naming.named(header.addressees(), "addressee", a -> a.name()));
  }

  /** The header, then what it lists. */
  static List<Fact> facts(Header header) {
    List<Fact> facts = new ArrayList<>();
    facts.add(header);
    Stream.of(header.mentions(), header.annexes(), header.expenditureItems())
        .forEach(list -> addAll(facts, list));
    if (header.revenueItem() != null) {
      facts.add(header.revenueItem());
    }
    addAll(facts, header.addressees());
    return facts;
  }

  private static void addAll(List<Fact> facts, List<? extends Fact> more) {
    if (more != null) {
      facts.addAll(more);
    }
  }
}
