package org.guiju.web.runs;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.runs.FlipFilter;
import org.guiju.runs.FlipGroup;
import org.guiju.runs.FlipRegister;
import org.guiju.runs.Judges;
import org.guiju.runs.Run;
import org.guiju.web.http.Addresses;

/** What flipped in a run, and why. */
@Path(Addresses.RUNS + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "批量复核")
class FlipResource {
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final FlipRegister flips;
  private final FlipPages pages;
  private final RunLookup lookup;
  private final Judges judges;

  FlipResource(FlipRegister flips, RunLookup lookup, Judges judges) {
    this.flips = flips;
    this.pages = new FlipPages(flips);
    this.lookup = lookup;
    this.judges = judges;
  }

  @GET
  @Path("/flips")
  @Operation(
      operationId = "listFlips",
      summary = "哪些发现改变了，为什么",
      description = "按材料排列。批量复核还在进行时，只含已有结果的材料。要一次取得全部，用 flips.csv 或 flips.xlsx。")
  @APIResponse(
      responseCode = "200",
      description = "一页",
      content = @Content(schema = @Schema(implementation = FlipViews.PageView.class)))
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  public FlipViews.PageView list(
      @PathParam("id") String id,
      @BeanParam FlipSearch search,
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少处，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    return pages.page(lookup.run(id).id(), search, cursor, limit);
  }

  @GET
  @Path("/flips.{format: csv|xlsx}")
  @Produces({CSV, XLSX})
  @Operation(
      operationId = "exportFlips",
      summary = "全部改变，CSV 或 Excel 工作簿",
      description = "不限数目。CSV 为 UTF-8 带 BOM，可直接用 Excel 打开；工作簿每一百万行一个工作表。")
  @APIResponse(responseCode = "200", description = "CSV 表或工作簿")
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  public Response export(
      @PathParam("id") String id,
      @Parameter(schema = @Schema(enumeration = {"csv", "xlsx"})) @PathParam("format")
          String format,
      @BeanParam FlipSearch search) {
    long run = lookup.run(id).id();
    FlipFilter filter = search.filter();
    FlipTables.Rows rows = each -> flips.each(run, filter, each);
    return format.equals("csv")
        ? file(CSV + ";charset=UTF-8", run + ".csv", output -> FlipTables.csv(rows, output))
        : file(XLSX, run + ".xlsx", output -> FlipTables.xlsx(rows, output));
  }

  private static Response file(String type, String name, StreamingOutput content) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"flips-" + name + "\"")
        .build();
  }

  @GET
  @Path("/flips/summary")
  @Operation(
      operationId = "summarizeFlips",
      summary = "改变的汇总",
      description = "按修改、规则、地区或资金，各种改变的处数、份数和金额。")
  @APIResponse(
      responseCode = "200",
      description = "汇总",
      content = @Content(schema = @Schema(implementation = FlipViews.SummaryView.class)))
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  public FlipViews.SummaryView summary(
      @PathParam("id") String id,
      @Parameter(description = FlipPages.BY) @QueryParam("by") String by) {
    Run run = lookup.run(id);
    FlipGroup.By groups = FlipParameters.by(by);
    return new FlipViews.SummaryView(
        pages.groups(run.id(), groups),
        groups == FlipGroup.By.EDIT
            ? judges.between(run.terms().base(), run.terms().candidate()).edits().list()
            : null);
  }
}
