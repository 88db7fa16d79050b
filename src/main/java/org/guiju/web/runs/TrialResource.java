package org.guiju.web.runs;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.runs.FlipGroup;
import org.guiju.store.runs.RunFlips;
import org.guiju.web.http.Addresses;
import org.jdbi.v3.core.Jdbi;

/**
 * What the last stage of a version, or its last shadow, has seen. For those who look after rules.
 */
@Path(Addresses.RULE_SETS + "/{version}/{trial: stage|shadow}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "规则集")
class TrialResource {
  private static final String TRIAL = "stage 部分启用，shadow 影子运行";

  private final TrialLookup lookup;
  private final FlipPages flips;

  TrialResource(TrialLookup lookup, Jdbi database) {
    this.lookup = lookup;
    this.flips = new FlipPages(RunFlips.ofTrials(database));
  }

  @GET
  @Operation(
      operationId = "getTrial",
      summary = "部分启用或影子运行的进展",
      description = "这个版本最近一次部分启用（stage）或影子运行（shadow）：范围、批准的上限、看到的改变、等候的数目。")
  @APIResponse(
      responseCode = "200",
      description = "进展",
      content = @Content(schema = @Schema(implementation = TrialViews.TrialView.class)))
  @APIResponse(responseCode = "404", description = "没有这个版本，或还没有部分启用、影子运行过")
  public TrialViews.TrialView get(
      @PathParam("version") String name,
      @Parameter(description = TRIAL) @PathParam("trial") String kind) {
    return lookup.view(name, kind);
  }

  @GET
  @Path("/flips")
  @Operation(
      operationId = "listTrialFlips",
      summary = "部分启用或影子运行中哪些发现不同，为什么",
      description = "按材料排列。影子运行的发现只在这里，不在材料、报告、通知、疑点之中。")
  @APIResponse(
      responseCode = "200",
      description = "一页",
      content = @Content(schema = @Schema(implementation = FlipViews.PageView.class)))
  @APIResponse(responseCode = "404", description = "没有这个版本，或还没有部分启用、影子运行过")
  public FlipViews.PageView flips(
      @PathParam("version") String name,
      @Parameter(description = TRIAL) @PathParam("trial") String trial,
      @BeanParam FlipSearch search,
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少处，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    return flips.page(lookup.trial(name, trial).id(), search, cursor, limit);
  }

  @GET
  @Path("/flips/summary")
  @Operation(
      operationId = "summarizeTrialFlips",
      summary = "部分启用或影子运行中改变的汇总",
      description = "按修改、规则、地区或资金，各种改变的处数、份数和金额。")
  @APIResponse(
      responseCode = "200",
      description = "汇总",
      content = @Content(schema = @Schema(implementation = FlipViews.SummaryView.class)))
  @APIResponse(responseCode = "404", description = "没有这个版本，或还没有部分启用、影子运行过")
  public FlipViews.SummaryView summary(
      @PathParam("version") String name,
      @Parameter(description = TRIAL) @PathParam("trial") String trial,
      @Parameter(description = FlipPages.BY) @QueryParam("by") String by) {
    FlipGroup.By groups = FlipParameters.by(by);
    return new FlipViews.SummaryView(flips.groups(lookup.trial(name, trial).id(), groups), null);
  }
}
