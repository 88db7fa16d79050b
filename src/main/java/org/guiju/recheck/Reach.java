package org.guiju.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guiju.facts.GoverningMeasure;
import org.guiju.facts.Kind;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/**
 * Tells which papers the difference of two versions can reach. It does not follow the edits: for a
 * paper it puts beside each other all that either version brings to bear on it (scope and dates of
 * each document, the wording in force, the values of the limits that this wording looks up, the
 * measures that are facts), and where these are equal the two reports are equal but for the name of
 * the version. What a report lists of rules that do not apply in either version, their titles and
 * the reason, is no difference: nothing is found or left open through it.
 *
 * <p>Safe to share between threads.
 */
public final class Reach {
  /** There are few cases, one for each sort of paper and stretch of time; more are not kept. */
  private static final int MOST_KNOWN = 10_000;

  private final List<Pair> changed = new ArrayList<>();
  private final Set<String> measureReaders = new HashSet<>();
  private final Map<Case, Differences> known = new ConcurrentHashMap<>();

  /** A document of which some file differs; null where a version does not have it. */
  private record Pair(String documentId, GroupView base, GroupView candidate) {
    Stream<GroupView> views() {
      return Stream.of(base, candidate).filter(Objects::nonNull);
    }

    Met meet(Known paper) {
      return Met.of(
          Optional.ofNullable(base).map(view -> Meeting.of(view, paper)),
          Optional.ofNullable(candidate).map(view -> Meeting.of(view, paper)));
    }
  }

  /** How a document meets a paper in either version; empty where a version does not have it. */
  private record Met(Optional<Meeting> base, Optional<Meeting> candidate) {
    /**
     * The reasons for which a document does not concern a paper name its region and its day, so
     * that hardly two papers would be alike. What counts is whether both versions give the same.
     */
    static Met of(Optional<Meeting> base, Optional<Meeting> candidate) {
      boolean same = base.map(Meeting::answer).equals(candidate.map(Meeting::answer));
      return new Met(
          base.map(meeting -> meeting.because(same ? "same" : "base")),
          candidate.map(meeting -> meeting.because(same ? "same" : "candidate")));
    }
  }

  /**
   * Papers of a kind that each changed document meets alike: the versions differ alike for them.
   */
  private record Case(Kind kind, List<Met> met) {}

  private Reach() {}

  public static Reach of(RuleSet base, RuleSet candidate) {
    Reach reach = new Reach();
    Set<String> documents = new TreeSet<>();
    for (RuleSet rules : List.of(base, candidate)) {
      for (RuleGroup group : rules.groups()) {
        documents.add(group.document().id());
        group.statements().stream()
            .filter(Reach::readsMeasures)
            .map(Statement::id)
            .forEach(reach.measureReaders::add);
      }
    }
    documents.stream()
        .filter(id -> !base.files().below(id).sameAs(candidate.files().below(id)))
        .map(id -> new Pair(id, view(base, id), view(candidate, id)))
        .forEach(reach.changed::add);
    return reach;
  }

  private static GroupView view(RuleSet rules, String documentId) {
    return rules.group(documentId).map(GroupView::new).orElse(null);
  }

  static boolean readsMeasures(Statement statement) {
    return statement.patterns().stream()
        .anyMatch(
            pattern ->
                pattern.type() != null && pattern.type().type().equals(GoverningMeasure.class));
  }

  /** True when the two versions may say different things of {@code paper}. */
  public boolean reaches(Known paper) {
    return !differences(paper).touched().isEmpty();
  }

  /** Rules that may answer otherwise for {@code paper}; the others answer alike. */
  public SortedSet<String> touched(Known paper) {
    return differences(paper).touched();
  }

  /**
   * How two versions differ for a paper.
   *
   * @param touched rules that may find something else or have another outcome
   * @param listed those, and the rules that do not apply and of which the report says so otherwise
   */
  record Differences(SortedSet<String> touched, Set<String> listed) {}

  Differences differences(Known paper) {
    Case like = new Case(paper.kind(), changed.stream().map(pair -> pair.meet(paper)).toList());
    Differences differences = known.get(like);
    if (differences == null) {
      differences = differences(like);
      if (known.size() < MOST_KNOWN) {
        known.put(like, differences);
      }
    }
    return differences;
  }

  /** How many sorts of papers it has met and remembers. */
  int sorts() {
    return known.size();
  }

  private Differences differences(Case like) {
    Map<String, RuleState> before = new TreeMap<>();
    Map<String, RuleState> after = new TreeMap<>();
    boolean sameMeasures = true;
    for (int i = 0; i < changed.size(); i++) {
      Met met = like.met().get(i);
      met.base().ifPresent(collect(changed.get(i).base(), like.kind(), before));
      met.candidate().ifPresent(collect(changed.get(i).candidate(), like.kind(), after));
      sameMeasures &=
          met.base().flatMap(Meeting::measure).equals(met.candidate().flatMap(Meeting::measure));
    }
    SortedSet<String> listed = new TreeSet<>(before.keySet());
    listed.addAll(after.keySet());
    listed.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
    SortedSet<String> touched = new TreeSet<>(listed);
    touched.removeIf(id -> isMute(before.get(id)) && isMute(after.get(id)));
    if (!sameMeasures) {
      listed.addAll(measureReaders);
      touched.addAll(measureReaders);
    }
    return new Differences(Collections.unmodifiableSortedSet(touched), Set.copyOf(listed));
  }

  private static Consumer<Meeting> collect(
      GroupView view, Kind kind, Map<String, RuleState> states) {
    return meeting -> states.putAll(RuleState.all(view, kind, meeting));
  }

  private static boolean isMute(RuleState state) {
    return state == null || state.mute();
  }

  /** Why {@code paper} is reached or not, in Chinese. */
  public String why(Known paper) {
    SortedSet<String> touched = touched(paper);
    if (!touched.isEmpty()) {
      return "规则 " + String.join("、", touched) + " 在两个版本中对这份材料的要求不同，需要重新判断。";
    }
    return changed.isEmpty()
        ? "两个版本的规则文件相同，结论沿用。"
        : "改动过的文件（"
            + String.join("、", documents())
            + "）对"
            + paper.asOf()
            + "的这份"
            + paper.kind().label()
            + "，适用范围、生效写法和限额与原版本逐项相同，结论沿用。";
  }

  /** What the difference can reach, a sentence for each document, in Chinese. */
  public List<String> words() {
    return changed.isEmpty()
        ? List.of("两个版本的规则文件相同，不影响任何材料。")
        : changed.stream().map(pair -> ReachWords.of(pair.base(), pair.candidate())).toList();
  }

  private List<String> documents() {
    return changed.stream().map(Pair::documentId).toList();
  }

  /** Days from which the two versions may begin or cease to differ, for tests and words. */
  SortedSet<LocalDate> turns() {
    SortedSet<LocalDate> days = new TreeSet<>();
    changed.forEach(pair -> pair.views().forEach(view -> days.addAll(view.turns())));
    return days;
  }
}
