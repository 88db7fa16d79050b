package org.guiju.web;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.guiju.archive.Archive;
import org.guiju.archive.RuleSetArchive;
import org.guiju.archive.RuleSetNews;
import org.guiju.archive.RuleSetRegister;
import org.guiju.archive.StaleVerdicts;
import org.guiju.related.ArrivingPapers;
import org.guiju.related.PaperHistory;
import org.guiju.related.RelatedFinder;
import org.guiju.store.Database;
import org.guiju.store.papers.PaperReader;
import org.guiju.store.papers.PostgresArchive;
import org.guiju.store.papers.PostgresArrivals;
import org.guiju.store.papers.PostgresPapers;
import org.guiju.store.papers.PostgresStaleVerdicts;
import org.guiju.store.rulesets.RuleSetNotices;
import org.guiju.store.rulesets.RuleSetSteps;
import org.guiju.store.rulesets.RuleTexts;
import org.jdbi.v3.core.Jdbi;

/** Opens the archive in the database of the settings. */
@Singleton
class Archives {
  @Produces
  @Singleton
  Jdbi database(AgroalDataSource source) {
    return Database.open(source);
  }

  @Produces
  @Singleton
  Archive archive(Jdbi database) {
    return new PostgresArchive(database);
  }

  @Produces
  @Singleton
  PaperReader paperReader() {
    return new PaperReader();
  }

  @Produces
  @Singleton
  RelatedFinder relatedFinder(Jdbi database, PaperReader reader) {
    return new RelatedFinder(new PostgresPapers(database, reader));
  }

  @Produces
  @Singleton
  PaperHistory paperHistory(Jdbi database, PaperReader reader) {
    return new PostgresPapers(database, reader);
  }

  @Produces
  @Singleton
  ArrivingPapers arrivingPapers(Jdbi database, PaperReader reader) {
    return new PostgresArrivals(database, reader);
  }

  @Produces
  @Singleton
  StaleVerdicts staleVerdicts(Jdbi database) {
    return new PostgresStaleVerdicts(database);
  }

  @Produces
  @Singleton
  RuleSetRegister ruleSetRegister(Jdbi database) {
    return new RuleSetSteps(database);
  }

  @Produces
  @Singleton
  RuleSetNews ruleSetNews(Jdbi database) {
    return new RuleSetNotices(database);
  }

  @Produces
  @Singleton
  RuleSetArchive ruleSetArchive(Jdbi database) {
    return new RuleTexts(database);
  }
}
