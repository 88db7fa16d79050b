package org.guiju.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.findings.Finding;

/**
 * What people did about one finding of a report.
 *
 * @param identity identity of the finding
 * @param positions where the report lists it, from 0; several findings may share an identity
 * @param doubt how it is handled; null when it was only found by a check as of another day
 * @param waivers its waivers, oldest first, each as it stands for this report
 */
public record Annotation(
    String identity, List<Integer> positions, Doubt doubt, List<WaiverDesk.Standing> waivers) {

  /** One for each identity among the findings of a report, in the order of the report. */
  public static List<Annotation> of(List<Finding> findings, Dossier dossier, LocalDate day) {
    Map<String, List<Integer>> positions = new LinkedHashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      positions.computeIfAbsent(findings.get(i).identity(), id -> new ArrayList<>()).add(i);
    }
    Map<String, Doubt> doubts = new LinkedHashMap<>();
    dossier.doubts().forEach(doubt -> doubts.put(doubt.identity(), doubt));
    List<Waiver> waivers = dossier.waivers();
    List<Annotation> annotations = new ArrayList<>();
    positions.forEach(
        (identity, places) -> {
          String evidence = Evidence.of(places.stream().map(findings::get).toList());
          List<WaiverDesk.Standing> own =
              waivers.stream()
                  .filter(waiver -> waiver.identity().equals(identity))
                  .map(waiver -> new WaiverDesk.Standing(waiver, waiver.state(day, evidence)))
                  .toList();
          annotations.add(new Annotation(identity, places, doubts.get(identity), own));
        });
    return annotations;
  }
}
