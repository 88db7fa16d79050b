package org.guiju.cli;

import java.io.PrintWriter;
import org.guiju.proof.Difference;
import org.guiju.proof.Link;
import org.guiju.proof.Replay;

/** What became of verifying a bundle, on paper. */
final class VerificationPrinter {
  private final PrintWriter out;
  private final Texts texts;

  VerificationPrinter(PrintWriter out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  void print(String bundle, Verification verification) {
    if (verification.certificate() != null) {
      certificate(verification.certificate().link());
      out.println(texts.get("verify.signer", verification.certificate().keyId()));
    }
    verification
        .flaws()
        .forEach(flaw -> out.println(texts.get("verify.flaw", flaw.message(), flaw.code())));
    if (!verification.intact()) {
      out.println(texts.get("verify.flawed", bundle, verification.flaws().size()));
      return;
    }
    out.println(texts.get("verify.intact", bundle));
    out.println(texts.get(verification.keyChecked() ? "verify.key" : "verify.own-key"));
    if (verification.rerun() != null) {
      rerun(verification.rerun());
    }
  }

  private void certificate(Link link) {
    out.println(
        texts.get(
            "verify.link", link.sequence(), link.submission(), link.report(), link.sealedAt()));
  }

  private void rerun(Replay again) {
    if (again.identical()) {
      out.println(texts.get("verify.identical"));
    } else {
      Difference difference = again.difference();
      out.println(
          texts.get("verify.different", difference.pointer(), difference.then(), difference.now()));
    }
    out.println(texts.get("verify.engines", again.engineThen(), again.engineNow()));
  }
}
