package org.guiju.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.guiju.archive.Content;
import org.guiju.proof.Flaw.Code;
import org.guiju.rules.RuleFiles;

/** Holds the parts of a dossier against its certificate, and that against a public key. */
public final class DossierCheck {
  private static final Set<String> NAMES =
      Set.of(Dossier.CERTIFICATE, Dossier.KEY, Dossier.SUBMISSION, Dossier.RELATED, Dossier.REPORT);

  private final Dossier dossier;
  private final List<Flaw> flaws = new ArrayList<>();

  private DossierCheck(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * All that is wrong; nothing when the dossier is what was sealed.
   *
   * @param trusted key that must have signed; empty to take the one in the dossier at its word
   */
  public static List<Flaw> check(Dossier dossier, Optional<VerifyingKey> trusted) {
    return new DossierCheck(dossier).check(trusted);
  }

  private List<Flaw> check(Optional<VerifyingKey> trusted) {
    Optional<Certificate> certificate = dossier.certificate();
    if (certificate.isEmpty()) {
      boolean isThere = dossier.part(Dossier.CERTIFICATE).isPresent();
      flaw(isThere ? Code.UNREADABLE : Code.MISSING, Dossier.CERTIFICATE);
    } else {
      signature(certificate.get(), trusted);
      contents(certificate.get().link());
    }
    dossier.parts().keySet().stream()
        .filter(name -> !NAMES.contains(name) && !name.startsWith(Dossier.RULES))
        .forEach(name -> flaw(Code.UNEXPECTED, name));
    return List.copyOf(flaws);
  }

  private void signature(Certificate certificate, Optional<VerifyingKey> trusted) {
    if (!certificate.isHashed()) {
      flaw(Code.LINK_CHANGED, Dossier.CERTIFICATE);
    }
    Optional<VerifyingKey> enclosed = dossier.key();
    String keyId = certificate.keyId();
    if (dossier.part(Dossier.KEY).isEmpty()) {
      flaw(Code.MISSING, Dossier.KEY);
    } else if (enclosed.isEmpty()) {
      flaw(Code.UNREADABLE, Dossier.KEY);
    } else if (!isExactly(enclosed.get(), keyId)) {
      flaws.add(Flaw.of(Code.OTHER_KEY, Dossier.KEY, keyId));
    }
    Optional<VerifyingKey> key = trusted.or(() -> enclosed);
    if (trusted.isPresent() && !trusted.get().id().equals(keyId)) {
      flaws.add(Flaw.of(Code.OTHER_KEY, Dossier.CERTIFICATE, keyId));
    } else if (key.isPresent() && !key.get().signed(certificate)) {
      flaw(Code.BAD_SIGNATURE, Dossier.CERTIFICATE);
    }
  }

  /** The enclosed key file is ours to the byte, so that a changed one is never called whole. */
  private boolean isExactly(VerifyingKey enclosed, String keyId) {
    return enclosed.id().equals(keyId)
        && dossier.part(Dossier.KEY).orElseThrow().text().equals(enclosed.pem());
  }

  private void contents(Link link) {
    content(Dossier.SUBMISSION, link.contentSha256());
    content(Dossier.RELATED, link.relatedSha256());
    content(Dossier.REPORT, link.reportSha256());
    rules(link.ruleSetSha256());
  }

  private void content(String name, String sha256) {
    Optional<Content> content = dossier.part(name);
    if (content.isEmpty()) {
      flaw(Code.MISSING, name);
    } else if (!content.get().sha256().equals(sha256)) {
      flaw(Code.CHANGED, name);
    }
  }

  private void rules(String sha256) {
    SortedMap<String, byte[]> rules = dossier.rules();
    if (rules.isEmpty()) {
      flaw(Code.MISSING, Dossier.RULES);
      return;
    }
    RuleFiles files = dossier.ruleFiles();
    int before = flaws.size();
    rules.forEach((path, content) -> rule(path, content, files));
    if (flaws.size() == before && !files.sha256().equals(sha256)) {
      flaw(Code.CHANGED, Dossier.RULES);
    }
  }

  /** What a rule tree would leave out or read as something else does not show in its hash. */
  private void rule(String path, byte[] content, RuleFiles files) {
    byte[] taken =
        files.tables().containsKey(path)
            ? files.tables().get(path)
            : files.texts().getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    if (!RuleFiles.isRuleFile(path)) {
      flaw(Code.UNEXPECTED, Dossier.RULES + path);
    } else if (!Arrays.equals(taken, content)) {
      flaw(Code.CHANGED, Dossier.RULES + path);
    }
  }

  private void flaw(Code code, String part) {
    flaws.add(Flaw.of(code, part));
  }
}
