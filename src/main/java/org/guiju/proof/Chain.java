package org.guiju.proof;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The chain of links, wherever it is kept. Nothing in it ever changes. */
public interface Chain {
  /**
   * Adds a link for each of the oldest reports that have none, and signs the last; all or nothing.
   * Nobody else adds meanwhile.
   *
   * @param most at most so many
   * @return how many reports it dealt with; fewer than {@code most} when no more are waiting
   */
  int extend(SigningKey key, int most);

  Optional<Certificate> of(long submission, int report);

  /** Keeps the signature of a link, unless it has one. */
  void keepSignature(Certificate signed);

  /** Links in order of their number. */
  List<Certificate> from(long sequence, int most);

  /** Reports that have no link and do not wait for one either. */
  List<ReportRef> unlinked(int most);

  /** Makes a public key known, once. */
  void introduce(VerifyingKey key);

  /** All keys that ever signed, the first one first. */
  List<KnownKey> keys();

  /** The key with this id. */
  default Optional<VerifyingKey> key(String id) {
    return keys().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .flatMap(known -> VerifyingKey.of(known.encoded()));
  }

  /**
   * A report by its place.
   *
   * @param submission number of its submission
   * @param report running number among the reports of that submission
   */
  record ReportRef(long submission, int report) {}

  /**
   * A public key as it was kept.
   *
   * @param id id under which it was kept
   * @param encoded the key, an X.509 SubjectPublicKeyInfo
   * @param since when it was made known
   */
  @SuppressWarnings("ArrayRecordComponent")
  record KnownKey(String id, byte[] encoded, OffsetDateTime since) {}
}
