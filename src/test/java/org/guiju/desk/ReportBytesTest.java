package org.guiju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.guiju.archive.ReportText;
import org.guiju.findings.CheckReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports are kept for years and compared to the byte, so no short cut may show in them. */
class ReportBytesTest {
  private static final ObjectMapper PLAIN =
      ReportText.style(JsonMapper.builder().addModule(new JavaTimeModule()).build());

  @ParameterizedTest
  @MethodSource("org.guiju.desk.SampleReports#names")
  void a_report_is_written_as_its_record_says(String sample) throws IOException {
    CheckReport report = SampleReports.report(sample);
    byte[] plain = PLAIN.writeValueAsBytes(report);
    assertThat(ReportText.of(report).bytes()).isEqualTo(plain);
    assertThat(ReportText.of(report).bytes()).as("once more").isEqualTo(plain);
    assertThat(ReportText.read(ReportText.of(report))).isEqualTo(report);
  }
}
