package org.guiju.web.papers;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Archive;
import org.guiju.archive.StoredReport;
import org.guiju.proof.Replayer;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ArchiveLookup;
import org.guiju.web.http.Parameters;

/** The reports of the papers in the archive. */
@Path(Addresses.SUBMISSIONS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "归档")
class ReportResource {
  private final Archive archive;
  private final ArchiveLookup lookup;
  private final Annotations annotations;
  private final Replayer replayer;

  ReportResource(
      Archive archive, ArchiveLookup lookup, Annotations annotations, Replayer replayer) {
    this.archive = archive;
    this.lookup = lookup;
    this.annotations = annotations;
    this.replayer = replayer;
  }

  @GET
  @Path("/{id}/reports")
  @Operation(operationId = "listReports", summary = "一份材料的历次报告", description = "报告只增加，不修改。")
  @APIResponse(
      responseCode = "200",
      description = "全部报告，最早的在前",
      content = @Content(schema = @Schema(implementation = StoredReport[].class)))
  @APIResponse(responseCode = "404", description = "没有这份材料")
  public List<StoredReport> reports(@PathParam("id") String id) {
    return archive.reports(lookup.submission(id).id());
  }

  @GET
  @Path("/{id}/reports/{n}")
  @Operation(
      operationId = "getReport",
      summary = "一份报告",
      description =
          "report 逐字节为当时的回答；annotations 为各处发现的豁免和办理情况，以发现的标识区分。"
              + "witness=true 时另列各条通过的规则所比较的数，由归档的材料、关联资料和当时的规则重新算出。")
  @APIResponse(
      responseCode = "200",
      description = "报告",
      content = @Content(schema = @Schema(implementation = SubmissionViews.ReportView.class)))
  @APIResponse(responseCode = "404", description = "没有这份报告")
  @APIResponse(responseCode = "409", description = "witness=true 而现在的程序不能重做当时的检查")
  public SubmissionViews.ReportView report(
      @PathParam("id") String id,
      @PathParam("n") String n,
      @Parameter(description = "以哪一天判断豁免是否过期，缺省为今天", example = "2025-06-30") @QueryParam("on")
          String on,
      @Parameter(description = "true 时另列各条通过的规则所比较的数", example = "true") @QueryParam("witness")
          String witness) {
    boolean witnessed = Parameters.flag("witness", witness);
    StoredReport report = lookup.report(id, n);
    var text = archive.reportText(report.submission(), report.n()).orElseThrow();
    return SubmissionViews.ReportView.of(
        report,
        text,
        annotations.of(report.submission(), text, on),
        witnessed ? replayer.witnesses(report.submission(), report.n()) : null);
  }

  @GET
  @Path("/{id}/reports/{n}/related")
  @Operation(
      operationId = "getReportRelated",
      summary = "报告所依据的其他材料",
      description = "检查时从归档和提交内容中取得的关联资料，写法与提交时的 related 相同。")
  @APIResponse(responseCode = "200", description = "关联资料；没有时为 {}")
  @APIResponse(responseCode = "404", description = "没有这份报告")
  public byte[] related(@PathParam("id") String id, @PathParam("n") String n) {
    StoredReport report = lookup.report(id, n);
    return archive.related(report.submission(), report.n()).orElseThrow().bytes();
  }
}
