package org.guiju.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.facts.Kind;

/** An immutable version of all rules, compiled and ready. */
public final class RuleSet {
  /** More than any set of documents needs; bounds what odd dates could pile up. */
  private static final int BUNDLES_KEPT = 200;

  private final RuleFiles files;
  private final String sha256;
  private final List<RuleGroup> groups;
  private final CompiledFiles compiled;
  private final Map<Choice, Bundle> bundles = new ConcurrentHashMap<>();

  RuleSet(RuleFiles files, List<RuleGroup> groups, CompiledFiles compiled) {
    this.compiled = compiled;
    this.files = files;
    this.sha256 = files.sha256();
    this.groups =
        groups.stream().sorted(Comparator.comparing(group -> group.document().id())).toList();
  }

  private RuleSet(RuleSet whole, List<RuleGroup> groups) {
    this.compiled = whole.compiled;
    this.files = whole.files;
    this.sha256 = whole.sha256;
    this.groups = groups;
  }

  /**
   * The same version with no other rules than {@code ids}; all its documents and limits are there.
   * What it says of these rules is what the whole version says, since rules know nothing of each
   * other.
   */
  public RuleSet only(Set<String> ids) {
    return new RuleSet(this, groups.stream().map(group -> group.only(ids)).toList());
  }

  /** What decides which statements a bundle holds: documents, each with the day of its wording. */
  private record Choice(Kind kind, List<RuleGroup> groups, List<LocalDate> wordings) {}

  /** Short name of the version: the beginning of its hash. */
  public String version() {
    return versionOf(sha256);
  }

  /** Short name of a version with this hash. */
  public static String versionOf(String sha256) {
    return sha256.substring(0, 12);
  }

  /** The files it was read from. */
  public RuleFiles files() {
    return files;
  }

  /** Hash over all rule files. */
  public String sha256() {
    return sha256;
  }

  /** Groups in order of their document's id. */
  public List<RuleGroup> groups() {
    return groups;
  }

  /** How many rules it has, in force or not. */
  public int ruleCount() {
    return groups.stream().mapToInt(group -> group.ruleIds().size()).sum();
  }

  public Optional<RuleGroup> group(String documentId) {
    return groups.stream().filter(group -> group.document().id().equals(documentId)).findFirst();
  }

  /** All statements of the rule {@code id} in all wordings. */
  public List<Statement> statements(String id) {
    List<Statement> found = new ArrayList<>();
    for (RuleGroup group : groups) {
      group.statements().stream().filter(s -> s.id().equals(id)).forEach(found::add);
    }
    return found;
  }

  /**
   * The bundles that judge a paper of {@code kind} by the documents {@code chosen} in the wording
   * of {@code asOf}. Documents run together, unless the same code means a limit in both.
   */
  public List<Bundle> bundles(Kind kind, LocalDate asOf, Collection<RuleGroup> chosen) {
    List<Bundle> needed = new ArrayList<>();
    for (List<RuleGroup> together : companions(chosen)) {
      needed.add(bundle(kind, asOf, together));
    }
    return needed;
  }

  private Bundle bundle(Kind kind, LocalDate asOf, List<RuleGroup> together) {
    List<LocalDate> wordings = new ArrayList<>();
    together.forEach(group -> wordings.add(group.wordingDay(asOf)));
    Choice choice = new Choice(kind, together, wordings);
    Bundle known = bundles.get(choice);
    if (known == null) {
      if (bundles.size() > BUNDLES_KEPT) {
        bundles.clear();
      }
      known = Bundle.of(together, kind, asOf, compiled);
      bundles.put(choice, known);
    }
    return known;
  }

  private static List<List<RuleGroup>> companions(Collection<RuleGroup> chosen) {
    List<List<RuleGroup>> all = new ArrayList<>();
    List<Set<String>> taken = new ArrayList<>();
    for (RuleGroup group : chosen) {
      Set<String> codes = group.limitCodes();
      int place = 0;
      while (place < all.size() && codes.stream().anyMatch(taken.get(place)::contains)) {
        place++;
      }
      if (place == all.size()) {
        all.add(new ArrayList<>());
        taken.add(new HashSet<>());
      }
      all.get(place).add(group);
      taken.get(place).addAll(codes);
    }
    return all;
  }

  CompiledFiles compiled() {
    return compiled;
  }
}
