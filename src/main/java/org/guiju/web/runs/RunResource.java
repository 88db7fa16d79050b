package org.guiju.web.runs;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.recheck.FilingOutcome.Status;
import org.guiju.runs.JudgedFiling;
import org.guiju.runs.Run;
import org.guiju.runs.RunDesk;
import org.guiju.runs.RunRegister;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Page;
import org.guiju.web.http.ParametersTogether;

/** Runs: papers on file judged again under another version of the rules. */
@Path(Addresses.RUNS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "批量复核", description = "以另一版本的规则重新检查归档的材料，给出结论改变的发现和原因")
class RunResource {
  private static final String EXAMPLE =
      """
      {"candidate": "0123456789ab", "region": "福建省", "years": [2024], "reason": "限额调整，启用前比较"}\
      """;

  private final RunDesk desk;
  private final RunRegister runs;
  private final RunBody body;
  private final RunLookup lookup;

  RunResource(RunDesk desk, RunRegister runs, RunBody body, RunLookup lookup) {
    this.desk = desk;
    this.runs = runs;
    this.body = body;
    this.lookup = lookup;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "beginRun",
      summary = "开始一次批量复核",
      description =
          "以 candidate 重新检查此刻归档的、范围内的材料，与 base 比较。旧报告不变；candidate 不是现行版本时不保存新报告，只保存比较的结果。"
              + "keep 为 true 时，结论或内容有变化的材料增加一份报告，成为现在的结论。中途停止服务，重启后接着做，不重不漏。")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = RunBody.Form.class),
              examples = @ExampleObject(name = "run", value = EXAMPLE)))
  @APIResponse(
      responseCode = "202",
      description = "已开始",
      content = @Content(schema = @Schema(implementation = RunViews.RunView.class)))
  @APIResponse(responseCode = "400", description = "填写有误，列出全部问题；或没有写办理人")
  @APIResponse(
      responseCode = "409",
      description = "同样的批量复核还没有结束，Location 为其地址；或 keep 的版本不是现行版本；或版本不能使用")
  public Response begin(
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    return accepted(desk.begin(body.read(input, headers)));
  }

  private Response accepted(Run run) {
    return Response.accepted(lookup.view(run.id()))
        .location(URI.create(Addresses.RUNS + "/" + run.id()))
        .build();
  }

  @GET
  @Operation(operationId = "listRuns", summary = "批量复核，后开始的在前")
  @APIResponse(
      responseCode = "200",
      description = "一页",
      content = @Content(schema = @Schema(implementation = RunViews.PageView.class)))
  public RunViews.PageView list(
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少次，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    ParametersTogether query = new ParametersTogether();
    int size = query.limit(limit);
    Optional<Long> below = query.cursor(cursor);
    query.require();
    List<Run> found = runs.list(below, size + 1);
    Page<Run> page = Page.of(found, size);
    return new RunViews.PageView(
        page.shown(run -> RunViews.RunView.of(run, null)), page.nextBelow(Run::id));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRun", summary = "一次批量复核，含进度和结果")
  @APIResponse(
      responseCode = "200",
      description = "批量复核",
      content = @Content(schema = @Schema(implementation = RunViews.RunView.class)))
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  public RunViews.RunView get(@PathParam("id") String id) {
    return lookup.view(lookup.run(id).id());
  }

  @GET
  @Path("/{id}/filings")
  @Operation(operationId = "listRunFilings", summary = "各份材料的结果，编号大的在前")
  @APIResponse(
      responseCode = "200",
      description = "一页材料",
      content = @Content(schema = @Schema(implementation = RunViews.FilingsView.class)))
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  public RunViews.FilingsView filings(
      @PathParam("id") String id,
      @Parameter(description = "CARRIED 修改达不到、SAME 不变、FLIPPED 有改变、FAILED 不能检查，problem 为原因")
          @QueryParam("status")
          String status,
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少份，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    Run run = lookup.run(id);
    ParametersTogether query = new ParametersTogether();
    Optional<Status> wanted = query.optional(() -> status(status));
    int size = query.limit(limit);
    Optional<Long> below = query.cursor(cursor);
    query.require();
    List<JudgedFiling> found = runs.filings(run.id(), wanted, below, size + 1);
    Page<JudgedFiling> page = Page.of(found, size);
    return new RunViews.FilingsView(page.items(), page.nextBelow(JudgedFiling::submission));
  }

  private static Optional<Status> status(String given) {
    return ListParameters.text(given)
        .map(
            text ->
                Arrays.stream(Status.values())
                    .filter(status -> status.name().equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            ListParameters.refused(
                                "unknown-status",
                                "status",
                                text,
                                "可用的是：CARRIED、SAME、FLIPPED、FAILED。")));
  }
}
