package org.guiju.versions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.InForce;
import org.guiju.archive.OpenStage;
import org.guiju.archive.RuleSetAction;
import org.guiju.archive.RuleSetArchive;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetRegister.Entries;
import org.guiju.archive.RuleSetStep;
import org.guiju.archive.RuleSetStep.Effect;
import org.guiju.archive.RuleSetStep.Kind;
import org.guiju.checker.Checker;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;

/** The register and the texts of rule sets in memory, for as long as a test lasts. */
public final class MemoryRegister implements RuleSetRegister, RuleSetArchive, Entries {
  private final Clock clock;
  private final List<RuleSetStep> steps = new ArrayList<>();
  private final Map<String, Content> reviews = new HashMap<>();
  private final Map<String, RuleFiles> texts = new HashMap<>();

  /** Each text once, as in the real archive; a thousand versions differ in one file each. */
  private final Map<String, String> once = new HashMap<>();

  private OffsetDateTime latest;

  /** An empty register; {@code clock} is read once for each activation. */
  public MemoryRegister(Clock clock) {
    this.clock = clock;
    this.latest = OffsetDateTime.ofInstant(Instant.EPOCH, clock.getZone());
  }

  /** What a desk needs of it. */
  public VersionsInForce inForceUsing(Clock clockOfDesk) {
    RuleShelf shelf = new RuleShelf(this);
    return new VersionsInForce(this, shelf, new ActivationDesk(this, shelf, clockOfDesk));
  }

  static RuleReviewer reviewer() {
    return new RuleReviewer(new Checker(Duration.ofSeconds(20)));
  }

  @Override
  public synchronized List<RuleSetStep> steps(String sha256) {
    return steps.stream().filter(step -> step.sha256().equals(sha256)).toList();
  }

  @Override
  public synchronized Optional<String> find(String prefix) {
    return steps.stream().map(RuleSetStep::sha256).filter(s -> s.startsWith(prefix)).findFirst();
  }

  @Override
  public synchronized List<String> list(Optional<Long> below, int limit) {
    List<String> all = new ArrayList<>(steps.stream().map(RuleSetStep::sha256).distinct().toList());
    Collections.reverse(all);
    return all.stream().limit(limit).toList();
  }

  @Override
  public synchronized Optional<Content> review(String sha256) {
    return Optional.ofNullable(reviews.get(sha256));
  }

  @Override
  public Optional<Activation> inForce() {
    return past(1).stream().findFirst();
  }

  @Override
  public synchronized Optional<Activation> inForceAt(Instant instant) {
    return past(steps.size()).stream()
        .filter(activation -> !activation.effective().toInstant().isAfter(instant))
        .findFirst();
  }

  @Override
  public synchronized List<Activation> past(int limit) {
    return steps.stream()
        .filter(step -> step.kind() == Kind.ACTIVATED)
        .map(s -> new Activation(s.id(), s.sha256(), s.effective(), s.person(), 0))
        .sorted(Comparator.comparing(Activation::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<InForce> now() {
    return inForce()
        .map(
            activation ->
                new InForce(activation, stageAt(Instant.MAX), rolledBackAfter(activation.id())));
  }

  private synchronized Optional<RuleSetStep> rolledBackAfter(long activation) {
    return steps.stream()
        .filter(step -> step.kind() == Kind.ROLLED_BACK && step.id() > activation)
        .reduce((first, last) -> last);
  }

  @Override
  public Optional<OpenStage> stage() {
    return stageAt(Instant.MAX);
  }

  @Override
  public synchronized Optional<OpenStage> stageAt(Instant instant) {
    OpenStage open = null;
    for (RuleSetStep step : steps) {
      boolean ends = open != null && (step.kind() == Kind.ACTIVATED || endsStage(step, open));
      if (!step.at().toInstant().isAfter(instant)) {
        open = step.kind() == Kind.STAGED ? opened(step, open) : ends ? null : open;
      }
    }
    return Optional.ofNullable(open);
  }

  private static boolean endsStage(RuleSetStep step, OpenStage open) {
    return step.sha256().equals(open.candidate())
        && (step.kind() == Kind.RETIRED || step.kind() == Kind.ROLLED_BACK);
  }

  private static OpenStage opened(RuleSetStep step, OpenStage before) {
    return new OpenStage(
        step.id(),
        before == null ? step.id() : before.began(),
        step.sha256(),
        step.other(),
        step.stage(),
        step.at(),
        step.person(),
        step.retroactive());
  }

  /** What takes effect later is for tests on a real database. */
  @Override
  public Optional<Activation> next() {
    return Optional.empty();
  }

  @Override
  public synchronized <T> T alone(Function<Entries, T> work) {
    return work.apply(this);
  }

  @Override
  public synchronized void keep(RuleFiles files) {
    SortedMap<String, String> shared = new TreeMap<>();
    files.texts().forEach((path, text) -> shared.put(path, once.computeIfAbsent(text, t -> t)));
    texts.put(files.sha256(), new RuleFiles(shared, files.tables(), files.problems()));
  }

  @Override
  public synchronized Optional<RuleFiles> files(String sha256) {
    return Optional.ofNullable(texts.get(sha256));
  }

  @Override
  public synchronized void enter(RuleSetAction action) {
    boolean activation = action.kind() == Kind.ACTIVATED;
    latest = activation ? OffsetDateTime.now(clock) : latest;
    if (action.review() != null) {
      reviews.put(action.sha256(), action.review());
    }
    steps.add(
        new RuleSetStep(
            steps.size() + 1L,
            action.sha256(),
            action.kind(),
            action.person(),
            latest,
            action.reason(),
            action.other(),
            activation ? latest : null,
            activation ? Effect.TAKEN : null,
            action.retroactive(),
            action.stage(),
            action.budget()));
  }
}
