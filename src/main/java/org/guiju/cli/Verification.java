package org.guiju.cli;

import java.util.List;
import org.guiju.proof.Certificate;
import org.guiju.proof.Dossier;
import org.guiju.proof.Flaw;
import org.guiju.proof.Replay;

/**
 * What became of verifying a bundle; in this form also the answer in JSON.
 *
 * @param intact true when every part is what was sealed
 * @param keyChecked true when the signature was held against a key from elsewhere
 * @param flaws all that is wrong
 * @param certificate the certificate; null when it cannot be read
 * @param rerun the report made again; null when that was not asked for, or the bundle is not intact
 */
record Verification(
    boolean intact, boolean keyChecked, List<Flaw> flaws, Certificate certificate, Replay rerun) {

  static Verification of(Dossier dossier, List<Flaw> flaws, boolean keyChecked, Replay rerun) {
    return new Verification(
        flaws.isEmpty(), keyChecked, List.copyOf(flaws), dossier.certificate().orElse(null), rerun);
  }

  boolean holds() {
    return intact && (rerun == null || rerun.identical());
  }
}
