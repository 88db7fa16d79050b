package org.guiju.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.proof.Flaw.Code;

/** Holds links against their hash, their signature, the link before and what the archive noted. */
final class LinkCheck {
  private final Map<String, VerifyingKey> keys = new HashMap<>();

  LinkCheck(Chain chain) {
    chain.keys().forEach(known -> VerifyingKey.of(known.encoded()).ifPresent(this::add));
  }

  /** Under its own id, whatever it was kept under: an exchanged key is an unknown one. */
  private void add(VerifyingKey key) {
    keys.put(key.id(), key);
  }

  /**
   * What is wrong with a link.
   *
   * @param expected the number that comes next
   * @param before the link before; null when there is none
   * @param noted what the archive notes beside its report
   */
  List<Flaw> check(
      Certificate link, long expected, Certificate before, Optional<Evidence.Noted> noted) {
    List<Flaw> flaws = new ArrayList<>();
    String name = "links/" + link.link().sequence();
    order(link.link(), expected, before, name, flaws);
    if (!link.isHashed()) {
      flaws.add(Flaw.of(Code.LINK_CHANGED, name));
    }
    if (link.isSigned()) {
      signature(link, name, flaws);
    }
    archive(link.link(), noted, name, flaws);
    return flaws;
  }

  private void signature(Certificate link, String name, List<Flaw> flaws) {
    VerifyingKey key = keys.get(link.keyId());
    if (key == null) {
      flaws.add(Flaw.of(Code.UNKNOWN_KEY, name, link.keyId()));
    } else if (!key.signed(link)) {
      flaws.add(Flaw.of(Code.BAD_SIGNATURE, name));
    }
  }

  private static void order(
      Link link, long expected, Certificate before, String name, List<Flaw> flaws) {
    boolean isFirst = expected == 1 && before == null;
    boolean isGap = link.sequence() != expected || before == null && !isFirst;
    String previous = isFirst ? Link.NOTHING_BEFORE : before == null ? null : before.sha256();
    if (isGap) {
      long missing = before == null && !isFirst ? expected - 1 : expected;
      flaws.add(Flaw.of(Code.LINK_MISSING, name, "links/" + missing));
    } else if (!link.previousSha256().equals(previous)) {
      flaws.add(Flaw.of(Code.LINK_OUT_OF_ORDER, name));
    }
  }

  private static void archive(
      Link link, Optional<Evidence.Noted> noted, String name, List<Flaw> flaws) {
    if (noted.isEmpty()) {
      flaws.add(Flaw.of(Code.MISSING, ContentCheck.report(link)));
      return;
    }
    Link.Subject subject =
        new Link.Subject(
            noted.get().report(), noted.get().submissionSha256(), link.contentSha256());
    List<String> differences = link.differences(Link.of(link.place(), subject));
    if (!differences.isEmpty()) {
      flaws.add(Flaw.of(Code.LINK_UNLIKE_ARCHIVE, name, String.join("、", differences)));
    }
  }
}
