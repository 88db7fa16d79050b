package org.guiju.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.proof.Flaw.Code;

/** Gathers a report with all it rests on out of the archive. */
public final class Dossiers {
  private final Sealer sealer;
  private final Chain chain;
  private final Evidence evidence;

  public Dossiers(Sealer sealer, Chain chain, Evidence evidence) {
    this.sealer = sealer;
    this.chain = chain;
    this.evidence = evidence;
  }

  /**
   * The dossier of a report, whole and unchanged.
   *
   * @throws FlawedException naming every part that is not as it was sealed
   */
  public Dossier of(long submission, int report) {
    Gathering gathering = new Gathering();
    gathering.gather(certificate(submission, report));
    Dossier dossier = new Dossier(gathering.parts);
    for (Flaw flaw : DossierCheck.check(dossier, Optional.empty())) {
      gathering.add(flaw);
    }
    if (!gathering.flaws.isEmpty()) {
      throw new FlawedException(gathering.flaws);
    }
    return dossier;
  }

  /**
   * The certificate of a report, made now if the report waits for it.
   *
   * @throws FlawedException when it does not hold
   */
  public Certificate certificate(long submission, int report) {
    Certificate certificate =
        sealer
            .certificate(submission, report)
            .orElseThrow(
                () -> new FlawedException(List.of(Flaw.of(Code.UNLINKED, Dossier.REPORT))));
    long sequence = certificate.link().sequence();
    Certificate before =
        chain.from(sequence - 1, 1).stream()
            .filter(link -> link.link().sequence() == sequence - 1)
            .findFirst()
            .orElse(null);
    List<Flaw> flaws =
        new LinkCheck(chain)
            .check(certificate, sequence, before, evidence.noted(submission, report));
    if (!flaws.isEmpty()) {
      throw new FlawedException(flaws);
    }
    return certificate;
  }

  /** The parts of one dossier as they come out of the archive. */
  private final class Gathering {
    private final SortedMap<String, Content> parts = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    void gather(Certificate certificate) {
      Link link = certificate.link();
      part(Dossier.CERTIFICATE, () -> Optional.of(certificate.json()));
      part(Dossier.KEY, () -> chain.key(certificate.keyId()).map(key -> Content.of(key.pem())));
      part(Dossier.SUBMISSION, () -> evidence.content(link.submission()));
      part(Dossier.RELATED, () -> evidence.related(link.relatedSha256()));
      part(Dossier.REPORT, () -> evidence.reportText(link.submission(), link.report()));
      evidence.rules(link.ruleSetSha256()).forEach(this::rule);
    }

    private void rule(String path, Evidence.RuleFile file) {
      ContentCheck.ruleFlaw(path, file).ifPresent(this::add);
      file.content().ifPresent(content -> parts.put(Dossier.RULES + path, content));
    }

    private void part(String name, Supplier<Optional<Content>> source) {
      try {
        source.get().ifPresent(content -> parts.put(name, content));
      } catch (DamagedException damaged) {
        add(Flaw.of(Code.UNREADABLE, name));
      }
    }

    /** The first flaw of a part says it best. */
    void add(Flaw flaw) {
      boolean isKnown =
          flaws.stream()
              .anyMatch(
                  known ->
                      known.part().equals(flaw.part())
                          || flaw.part().equals(Dossier.RULES)
                              && known.part().startsWith(Dossier.RULES));
      if (!isKnown) {
        flaws.add(flaw);
      }
    }
  }
}
