package org.guiju.runs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.archive.Person;
import org.guiju.facts.Sha256;
import org.guiju.facts.region.Region;

/**
 * What a run is to do, settled when it begins.
 *
 * @param base hash of the version that the papers stand under
 * @param candidate hash of the version that they are judged by
 * @param selection which papers
 * @param asOf day whose wording applies to all; empty for each paper's own day
 * @param keep true when what the candidate says is to stand; the candidate is in force then
 * @param sample so many papers, chosen from all kinds, provinces and years; empty for all papers
 * @param person who began it
 * @param reason why
 */
public record RunTerms(
    String base,
    String candidate,
    Selection selection,
    Optional<LocalDate> asOf,
    boolean keep,
    Optional<Integer> sample,
    Person person,
    String reason) {

  /** The same 64 digits for all runs that would come to the same; of these one runs at a time. */
  public String scope() {
    Sha256 hash = new Sha256();
    add(hash, base);
    add(hash, candidate);
    add(hash, selection.region().map(Region::code).orElse("-"));
    add(hash, selection.fund().orElse("-"));
    add(hash, selection.years().stream().map(String::valueOf).collect(Collectors.joining(",")));
    add(hash, selection.kind().map(Enum::name).orElse("-"));
    add(hash, selection.verdict().map(Enum::name).orElse("-"));
    add(hash, selection.docNo().orElse("-"));
    add(hash, asOf.map(LocalDate::toString).orElse("-"));
    add(hash, String.valueOf(keep));
    add(hash, sample.map(String::valueOf).orElse("-"));
    return hash.hex();
  }

  private static void add(Sha256 hash, String part) {
    hash.add(part).add(new byte[1]);
  }

  /** True when it is about the whole archive, each paper as of its own day. */
  public boolean isImpact() {
    return selection.equals(Selection.ALL) && asOf.isEmpty() && !keep;
  }
}
