package org.guiju.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.archive.Series;
import org.guiju.facts.DocNumber;
import org.guiju.facts.FactSet;
import org.guiju.facts.Kind;

/**
 * Answers for many papers out of few questions. A question without an answer yet is noted and
 * answered by nothing; when all papers have asked, what was noted is asked at once and those papers
 * ask again.
 */
final class GatheredPapers {
  private final PapersAtOnce archive;
  private final String moment;
  private final Answers<String> numbered = new Answers<>();
  private final Answers<Sender> sent = new Answers<>();
  private final Answers<String> resting = new Answers<>();

  GatheredPapers(PapersAtOnce archive) {
    this.archive = archive;
    this.moment = archive.moment();
  }

  /** What {@code work} comes to for each paper, in order. */
  <T> List<T> forEach(List<FactSet> papers, Function<View, T> work) {
    List<View> views = papers.stream().map(View::new).toList();
    Map<View, T> done = new HashMap<>();
    while (done.size() < views.size()) {
      for (View view : views) {
        if (!done.containsKey(view)) {
          view.whole = true;
          T result = work.apply(view);
          if (view.whole) {
            done.put(view, result);
          }
        }
      }
      ask();
    }
    return views.stream().map(done::get).toList();
  }

  private void ask() {
    numbered.ask(archive::numbered, paper -> Set.of(paper.number()));
    sent.ask(archive::sentBy, paper -> Set.of(Sender.of(paper.facts())));
    resting.ask(archive::restingOn, Paper::restsOn);
  }

  /** The papers as one of those sees them that are being checked. */
  final class View implements Papers {
    private final FactSet own;
    private final String series;
    private boolean whole;
    private List<PaymentOnFile> payments;

    private View(FactSet own) {
      this.own = own;
      this.series = Series.of(own);
    }

    FactSet own() {
      return own;
    }

    private <K> List<Paper> papers(Answers<K> answers, Collection<K> keys) {
      List<Paper> found = new ArrayList<>();
      for (K key : keys) {
        List<Paper> some = answers.get(key);
        if (some == null) {
          whole = false;
        } else {
          found.addAll(some);
        }
      }
      return found.stream()
          .distinct()
          .filter(paper -> !paper.series().equals(series))
          .sorted(Comparator.comparing(Paper::id))
          .toList();
    }

    @Override
    public String moment() {
      return moment;
    }

    @Override
    public List<Paper> numbered(Collection<String> numbers) {
      return papers(numbered, numbers.stream().map(DocNumber::fold).collect(Collectors.toSet()));
    }

    @Override
    public List<Paper> sentBy(Collection<String> regionCodes, Kind kind, int fiscalYear) {
      return papers(
          sent,
          regionCodes.stream()
              .map(region -> new Sender(region, kind, fiscalYear))
              .collect(Collectors.toSet()));
    }

    @Override
    public List<Paper> restingOn(String number) {
      return papers(resting, Set.of(DocNumber.fold(number)));
    }

    /** Papers that come together are the first editions of theirs. */
    @Override
    public Optional<EditionBefore> editionBefore() {
      return Optional.empty();
    }

    /** Rests on no other answer, so it is asked once. */
    @Override
    public List<PaymentOnFile> paymentsLike(FactSet like) {
      if (payments == null) {
        payments = archive.paymentsLike(like);
      }
      return payments;
    }
  }

  /** Answers to one kind of question, by what was asked. */
  private static final class Answers<K> {
    private final Map<K, List<Paper>> known = new HashMap<>();
    private final Set<K> open = new HashSet<>();

    /** Null when it has not been asked yet; it is noted then. */
    List<Paper> get(K key) {
      List<Paper> answer = known.get(key);
      if (answer == null) {
        open.add(key);
      }
      return answer;
    }

    void ask(Function<Set<K>, List<Paper>> archive, Function<Paper, Set<K>> keys) {
      if (open.isEmpty()) {
        return;
      }
      open.forEach(key -> known.put(key, new ArrayList<>()));
      for (Paper paper : archive.apply(Set.copyOf(open))) {
        for (K key : keys.apply(paper)) {
          if (open.contains(key)) {
            known.get(key).add(paper);
          }
        }
      }
      open.clear();
    }
  }
}
