package org.guiju.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.findings.CheckReport;
import org.guiju.repair.Explanation;

/**
 * A report with what stands behind its findings.
 *
 * @param report the report, as it is without the explanation
 * @param explanation its findings in groups, with repairs
 */
@Schema(description = "检查报告，另附说明")
public record ExplainedReport(
    @JsonUnwrapped CheckReport report,
    @Schema(description = "各条发现出自哪里，改哪几格可以相符") Explanation explanation) {}
