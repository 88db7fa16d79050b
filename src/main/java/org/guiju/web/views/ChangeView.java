package org.guiju.web.views;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.findings.Verdict;

/** How many papers changed from one verdict to another. */
@Schema(name = "VerdictChange", description = "结论改变的材料")
public record ChangeView(Verdict before, Verdict after, long filings) {}
