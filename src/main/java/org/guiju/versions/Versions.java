package org.guiju.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.archive.Activation;
import org.guiju.archive.Content;
import org.guiju.archive.InForce;
import org.guiju.archive.OpenStage;
import org.guiju.archive.RuleSetArchive;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.RuleSetStep;
import org.guiju.rules.RuleFiles;

/** Looks up versions of the rules. */
public final class Versions {
  private final RuleSetRegister register;
  private final RuleSetArchive texts;

  public Versions(RuleSetRegister register, RuleSetArchive texts) {
    this.register = register;
    this.texts = texts;
  }

  /** The version whose hash begins with {@code prefix}, 12 to 64 digits. */
  public Optional<Version> find(String prefix) {
    return register.find(prefix).map(this::get);
  }

  /** The version with this hash; one without steps when it is not in the register. */
  Version get(String sha256) {
    return version(sha256, register.now(), register::steps);
  }

  private static Version version(
      String sha256, Optional<InForce> now, Function<String, List<RuleSetStep>> register) {
    boolean isInForce = now.filter(all -> all.activation().sha256().equals(sha256)).isPresent();
    Optional<OpenStage> stage =
        now.flatMap(InForce::stage).filter(open -> open.candidate().equals(sha256));
    return new Version(
        sha256, isInForce, Authors.of(sha256, register), register.apply(sha256), stage);
  }

  /**
   * Versions, those begun last first.
   *
   * @param below number of a first step; only versions begun before it are listed
   */
  public List<Version> list(Optional<Long> below, int limit) {
    Optional<InForce> now = register.now();
    Map<String, List<RuleSetStep>> known = new HashMap<>();
    return register.list(below, limit).stream()
        .map(sha256 -> version(sha256, now, one -> known.computeIfAbsent(one, register::steps)))
        .toList();
  }

  public RuleFiles files(Version version) {
    return texts.files(version.sha256()).orElseThrow();
  }

  /** What its last review said, as it was entered. */
  public Optional<Content> review(Version version) {
    return register.review(version.sha256());
  }

  /** The activation in force now. */
  public Optional<Activation> inForce() {
    return register.inForce();
  }

  /** The activation that takes effect next. */
  public Optional<Activation> next() {
    return register.next();
  }
}
