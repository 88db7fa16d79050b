package org.guiju.web.proof;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.proof.Chain;
import org.guiju.proof.ChainWalk;
import org.guiju.proof.Dossiers;
import org.guiju.proof.Evidence;
import org.guiju.proof.KeyFile;
import org.guiju.proof.Replayer;
import org.guiju.proof.RuleSets;
import org.guiju.proof.Sealer;
import org.guiju.proof.SigningKey;
import org.guiju.store.chain.PostgresChain;
import org.guiju.store.chain.PostgresEvidence;
import org.jdbi.v3.core.Jdbi;

/** Puts together what proves that verdicts are what they were. */
@Singleton
class Proofs {
  @Produces
  @Singleton
  Chain chain(Jdbi database) {
    return new PostgresChain(database);
  }

  @Produces
  @Singleton
  Evidence evidence(Jdbi database) {
    return new PostgresEvidence(database);
  }

  @Produces
  @Singleton
  Sealer sealer(
      Chain chain,
      @ConfigProperty(name = "guiju.certificate.key") Optional<Path> file,
      @ConfigProperty(name = "guiju.data.dir") Path folder) {
    SigningKey key = file.map(KeyFile::open).orElseGet(() -> KeyFile.in(folder));
    return new Sealer(chain, key);
  }

  @Produces
  @Singleton
  Dossiers dossiers(Sealer sealer, Chain chain, Evidence evidence) {
    return new Dossiers(sealer, chain, evidence);
  }

  @Produces
  @Singleton
  ChainWalk chainWalk(Chain chain, Evidence evidence) {
    return new ChainWalk(chain, evidence);
  }

  /** Rules that are no longer active are compiled within the time of a replay. */
  @Produces
  @Singleton
  Replayer replayer(
      Dossiers dossiers,
      ActiveRules rules,
      @ConfigProperty(name = "guiju.replay.deadline", defaultValue = "2m") Duration deadline) {
    return new Replayer(dossiers, new RuleSets(rules::current), new Checker(deadline));
  }
}
