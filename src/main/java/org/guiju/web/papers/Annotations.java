package org.guiju.web.papers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;
import org.guiju.findings.Finding;
import org.guiju.handling.Annotation;
import org.guiju.handling.Dossiers;
import org.guiju.handling.LevelPolicy;
import org.guiju.web.http.Parameters;
import org.guiju.web.views.AnnotationView;

/** Puts beside a stored report what people did about its findings. */
@Singleton
class Annotations {
  private final Dossiers dossiers;
  private final LevelPolicy levels;
  private final Clock clock;

  Annotations(Dossiers dossiers, LevelPolicy levels, Clock clock) {
    this.dossiers = dossiers;
    this.levels = levels;
    this.clock = clock;
  }

  /**
   * The annotations of a report.
   *
   * @param submission its submission
   * @param report its text
   * @param on query parameter for the day on which waivers are looked at; null for today
   */
  List<AnnotationView> of(long submission, Content report, String on) {
    LocalDate day = Parameters.day("on", on).orElseGet(() -> LocalDate.now(clock));
    List<Finding> findings = ReportText.read(report).findings();
    return dossiers
        .read(submission, dossier -> Annotation.of(findings, dossier, day))
        .orElseThrow()
        .stream()
        .map(annotation -> AnnotationView.of(annotation, levels))
        .toList();
  }
}
