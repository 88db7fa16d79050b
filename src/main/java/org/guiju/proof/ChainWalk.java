package org.guiju.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.proof.Chain.ReportRef;
import org.guiju.proof.Flaw.Code;

/** Walks along the chain and holds every link, and what it names, against what it says. */
public final class ChainWalk {
  private static final int PAGE = 500;
  private static final int MOST_FLAWS = 1000;

  private final Chain chain;
  private final Evidence evidence;

  public ChainWalk(Chain chain, Evidence evidence) {
    this.chain = chain;
    this.evidence = evidence;
  }

  /**
   * A flaw and where it is.
   *
   * @param sequence number of the link; null for a report without one
   * @param submission submission that is meant
   * @param report report that is meant
   * @param flaw what is wrong
   */
  public record Spot(Long sequence, long submission, int report, Flaw flaw) {}

  /**
   * What a walk found.
   *
   * @param from first link asked for
   * @param to last link seen; one less than {@code from} when there was none
   * @param firstBroken number of the first link that does not hold; null when all do
   * @param flaws all that is wrong, at most a thousand
   * @param flawCount how many there are
   * @param end true when the walk came to the end of the chain
   * @param lastSha256 hash of the last link seen; null when there was none
   */
  public record Result(
      long from,
      long to,
      Long firstBroken,
      List<Spot> flaws,
      long flawCount,
      boolean end,
      String lastSha256) {}

  /** Walks at most {@code most} links from the one with this number. */
  public Result walk(long from, long most) {
    Walk walk = new Walk(from);
    boolean more = true;
    while (more && walk.seen < most) {
      int size = (int) Math.min(PAGE, most - walk.seen);
      List<Certificate> page = chain.from(walk.next, size);
      page.forEach(walk::step);
      more = page.size() == size;
    }
    boolean end = chain.from(walk.next, 1).isEmpty();
    if (end) {
      walk.finish();
      chain.unlinked(MOST_FLAWS).forEach(walk::unlinked);
    }
    return walk.result(end);
  }

  /** One walk under way. */
  private final class Walk {
    private final long from;
    private final LinkCheck links = new LinkCheck(chain);
    private final ContentCheck contents = new ContentCheck(evidence);
    private final List<Spot> flaws = new ArrayList<>();
    private long flawCount;
    private long next;
    private long seen;
    private Long firstBroken;
    private Certificate last;

    Walk(long from) {
      this.from = from;
      this.next = from;
      this.last =
          chain.from(from - 1, 1).stream()
              .filter(link -> link.link().sequence() == from - 1)
              .findFirst()
              .orElse(null);
    }

    void step(Certificate link) {
      Optional<Evidence.Noted> noted =
          evidence.noted(link.link().submission(), link.link().report());
      List<Flaw> broken = links.check(link, next, last, noted);
      if (!broken.isEmpty() && firstBroken == null) {
        firstBroken = Math.min(next, link.link().sequence());
      }
      broken.forEach(flaw -> add(link, flaw));
      contents.check(link.link(), noted).forEach(flaw -> add(link, flaw));
      last = link;
      next = link.link().sequence() + 1;
      seen++;
    }

    /** Nothing after it vouches for the last link but its own signature. */
    void finish() {
      if (last != null && !last.isSigned()) {
        long sequence = last.link().sequence();
        firstBroken = firstBroken == null ? Long.valueOf(sequence) : firstBroken;
        add(last, Flaw.of(Code.UNSIGNED, "links/" + sequence));
      }
    }

    private void add(Certificate link, Flaw flaw) {
      add(new Spot(link.link().sequence(), link.link().submission(), link.link().report(), flaw));
    }

    void unlinked(ReportRef report) {
      String name = "submissions/%d/reports/%d".formatted(report.submission(), report.report());
      add(new Spot(null, report.submission(), report.report(), Flaw.of(Code.UNLINKED, name)));
    }

    private void add(Spot spot) {
      flawCount++;
      if (flaws.size() < MOST_FLAWS) {
        flaws.add(spot);
      }
    }

    Result result(boolean end) {
      return new Result(
          from,
          next - 1,
          firstBroken,
          List.copyOf(flaws),
          flawCount,
          end,
          seen == 0 ? null : last.sha256());
    }
  }
}
