package org.guiju.handling;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.guiju.facts.Place;
import org.guiju.findings.Citation;
import org.guiju.findings.Finding;
import org.guiju.findings.Severity;

/** Findings and doubts for tests. */
final class Papers {
  static final OffsetDateTime NOON = OffsetDateTime.of(2026, 3, 2, 4, 0, 0, 0, ZoneOffset.UTC);

  private Papers() {}

  static Finding finding(String message, String given, String expected) {
    return new Finding(
        "ALLOC-002",
        Severity.VIOLATION,
        "全年下达数等于已下达数与本次下达数之和",
        message,
        new Citation("common", "通用要求", "表内勾稽", null),
        new Place(null, null, null, "/rows/0/yearTotal", "宁德", "yearTotal", null, "row:350900"),
        given,
        expected,
        null,
        "请核对。",
        null,
        Map.of());
  }

  /** A doubt about evidence {@code now}, last judged on {@code judged}. */
  static Doubt doubt(DoubtState last, String now, String judged, boolean standing) {
    return new Doubt(
        1,
        7,
        1,
        "ALLOC-002@row:350900#yearTotal",
        "ALLOC-002",
        Severity.VIOLATION,
        "“宁德”全年下达 149。",
        now,
        standing,
        NOON,
        last,
        judged,
        last == DoubtState.DOUBT ? 0 : 1);
  }
}
