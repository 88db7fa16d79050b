package org.guiju.web.papers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.findings.CheckReport;
import org.guiju.repair.Explanation;
import org.guiju.witness.Witness;

/**
 * A report with what stands behind its findings, and behind the rules that passed.
 *
 * @param report the report, as it is without the explanation
 * @param explanation its findings in groups, with repairs; null unless asked for
 * @param witnesses one for each rule that passed, in order of id; null unless asked for
 */
@Schema(description = "检查报告，另附说明")
public record ExplainedReport(
    @JsonUnwrapped CheckReport report,
    @Schema(description = "各条发现出自哪里，改哪几格可以相符") Explanation explanation,
    @Schema(description = "各条通过的规则：检查了哪些地方，比较了哪些数") List<Witness> witnesses) {}
