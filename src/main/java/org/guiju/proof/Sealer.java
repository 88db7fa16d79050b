package org.guiju.proof;

import java.util.List;
import java.util.Optional;
import org.guiju.proof.Flaw.Code;

/**
 * Gives every report its link, some time after it was stored: storing one never waits for another.
 * Any number of processes may do so; the chain lets one at a time.
 */
public final class Sealer {
  private static final int AT_ONCE = 200;

  private final Chain chain;
  private final SigningKey key;

  public Sealer(Chain chain, SigningKey key) {
    this.chain = chain;
    this.key = key;
    chain.introduce(key.verifying());
  }

  /** Links every report that waits for it. */
  public void seal() {
    int dealtWith;
    do {
      dealtWith = chain.extend(key, AT_ONCE);
    } while (dealtWith == AT_ONCE);
  }

  /** The signed link of a report, made now if it waits for one; empty when the report has none. */
  public Optional<Certificate> certificate(long submission, int report) {
    if (chain.of(submission, report).isEmpty()) {
      seal();
    }
    Optional<Certificate> link = chain.of(submission, report);
    if (link.isEmpty() || link.get().isSigned()) {
      return link;
    }
    requireVouchedFor(link.get());
    chain.keepSignature(key.sign(link.get()));
    return chain.of(submission, report);
  }

  /**
   * A link is signed late only while a signature after it vouches for it, or a changed one would be
   * certified.
   */
  private void requireVouchedFor(Certificate link) {
    Certificate before = null;
    for (Certificate next : chain.from(link.link().sequence(), AT_ONCE)) {
      String name = "links/" + next.link().sequence();
      if (!next.isHashed()) {
        throw new FlawedException(List.of(Flaw.of(Code.LINK_CHANGED, name)));
      }
      if (before != null && !next.link().previousSha256().equals(before.sha256())) {
        throw new FlawedException(List.of(Flaw.of(Code.LINK_OUT_OF_ORDER, name)));
      }
      if (next.isSigned()) {
        if (chain.key(next.keyId()).filter(known -> known.signed(next)).isEmpty()) {
          throw new FlawedException(List.of(Flaw.of(Code.BAD_SIGNATURE, name)));
        }
        return;
      }
      before = next;
    }
    String name = "links/" + link.link().sequence();
    throw new FlawedException(List.of(Flaw.of(Code.UNSIGNED, name)));
  }

  /** Id of the key that signs now. */
  public String keyId() {
    return key.verifying().id();
  }
}
