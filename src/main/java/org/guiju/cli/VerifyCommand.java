package org.guiju.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.checker.Checker;
import org.guiju.proof.Dossier;
import org.guiju.proof.DossierCheck;
import org.guiju.proof.DossierZip;
import org.guiju.proof.Flaw;
import org.guiju.proof.FlawedException;
import org.guiju.proof.Replay;
import org.guiju.proof.Rerun;
import org.guiju.proof.UnreadableThenException;
import org.guiju.proof.VerifyingKey;
import org.guiju.rules.RuleSetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an exported report by itself: no service, no database, no network. */
@Command(name = "verify")
final class VerifyCommand extends Task {
  /** Rules are compiled within this time as well. */
  private static final Duration LONGEST_CHECK = Duration.ofMinutes(5);

  @Parameters(paramLabel = "BUNDLE", descriptionKey = "bundle")
  private String bundle;

  @Option(names = "--key", paramLabel = "FILE")
  private String key;

  @Option(names = "--rerun")
  private boolean rerun;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    Optional<VerifyingKey> trusted = Optional.ofNullable(key).map(this::trusted);
    DossierZip.Found found = open();
    List<Flaw> flaws = new ArrayList<>(found.flaws());
    flaws.addAll(DossierCheck.check(found.dossier(), trusted));
    Replay again = rerun && flaws.isEmpty() ? again(found.dossier(), flaws) : null;
    Verification verification = Verification.of(found.dossier(), flaws, trusted.isPresent(), again);
    if (json) {
      JsonOutput.print(out(), verification);
    } else {
      new VerificationPrinter(out(), texts()).print(bundle, verification);
    }
    return verification.holds() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private VerifyingKey trusted(String name) {
    try {
      String pem = Files.readString(existing(name));
      return VerifyingKey.read(pem)
          .orElseThrow(() -> new UnusableException(texts().get("verify.no-key", name)));
    } catch (IOException unreadable) {
      throw new UnusableException(texts().get("file.unreadable", name));
    }
  }

  private DossierZip.Found open() {
    try {
      return DossierZip.read(existing(bundle));
    } catch (IOException notABundle) {
      throw new UnusableException(texts().get("verify.no-bundle", bundle));
    }
  }

  private Path existing(String name) {
    Path file = InputFiles.path(name, texts());
    if (!Files.exists(file)) {
      throw new UnusableException(texts().get("file.missing", name));
    }
    if (Files.isDirectory(file)) {
      throw new UnusableException(texts().get("file.folder", name));
    }
    return file;
  }

  private Replay again(Dossier dossier, List<Flaw> flaws) {
    try {
      return new Rerun(new Checker(LONGEST_CHECK), files -> RuleSetReader.readLazily(files, null))
          .of(dossier);
    } catch (FlawedException flawed) {
      flaws.addAll(flawed.flaws());
      return null;
    } catch (UnreadableThenException unreadable) {
      throw new UnusableException(
          texts().get("verify.unreadable", bundle, unreadable.problems().get(0).message()));
    }
  }
}
