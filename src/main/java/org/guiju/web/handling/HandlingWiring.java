package org.guiju.web.handling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.handling.AttachmentTerms;
import org.guiju.handling.CertificationDesk;
import org.guiju.handling.Dossiers;
import org.guiju.handling.DoubtDesk;
import org.guiju.handling.LevelPolicy;
import org.guiju.handling.WaiverDesk;
import org.guiju.handling.WaiverTerms;
import org.guiju.store.handling.PostgresDossiers;
import org.jdbi.v3.core.Jdbi;

/** Puts together what handles findings, from the settings. */
@Singleton
class HandlingWiring {
  @Produces
  @Singleton
  Dossiers dossiers(Jdbi database) {
    return new PostgresDossiers(database);
  }

  @Produces
  @Singleton
  LevelPolicy levelPolicy(
      @ConfigProperty(
              name = "guiju.handling.levels",
              defaultValue =
                  "VIOLATION=red,WARNING=yellow,ADVISORY=blue,DOC-006:WARNING=orange,EXP-002:WARNING=orange")
          List<String> levels) {
    return LevelPolicy.of(levels);
  }

  @Produces
  @Singleton
  AttachmentTerms attachmentTerms(
      @ConfigProperty(name = "guiju.handling.max-attachment-bytes", defaultValue = "10485760")
          int maxBytes) {
    return new AttachmentTerms(maxBytes);
  }

  @Produces
  @Singleton
  WaiverTerms waiverTerms(
      @ConfigProperty(name = "guiju.waivers.longest", defaultValue = "P1Y") Period longest) {
    return new WaiverTerms(longest);
  }

  @Produces
  @Singleton
  WaiverDesk waiverDesk(Dossiers dossiers, WaiverTerms terms) {
    return new WaiverDesk(dossiers, terms);
  }

  @Produces
  @Singleton
  DoubtDesk doubtDesk(Dossiers dossiers, LevelPolicy levels) {
    return new DoubtDesk(dossiers, levels);
  }

  @Produces
  @Singleton
  CertificationDesk certificationDesk(
      Dossiers dossiers,
      LevelPolicy levels,
      @ConfigProperty(name = "guiju.certification.red-doubts-block", defaultValue = "true")
          boolean redBlocks) {
    return new CertificationDesk(dossiers, levels, redBlocks);
  }
}
