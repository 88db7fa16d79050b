package org.guiju.web.papers;

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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Archive;
import org.guiju.archive.Change;
import org.guiju.archive.Changes;
import org.guiju.archive.StoredSubmission;
import org.guiju.archive.SubmissionFilter;
import org.guiju.desk.SubmissionDesk;
import org.guiju.intake.IntakeProblem;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ArchiveLookup;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Page;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** The papers in the archive. */
@Path(Addresses.SUBMISSIONS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "归档", description = "提交并保存材料，查询历次结论")
class SubmissionResource {
  private final SubmissionDesk desk;
  private final SubmissionRequest requests;
  private final Archive archive;
  private final ArchiveLookup lookup;
  private final CheckMetrics metrics;

  SubmissionResource(
      SubmissionDesk desk,
      SubmissionRequest requests,
      Archive archive,
      ArchiveLookup lookup,
      CheckMetrics metrics) {
    this.lookup = lookup;
    this.desk = desk;
    this.requests = requests;
    this.archive = archive;
    this.metrics = metrics;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "submit",
      summary = "提交并保存一份材料",
      description =
          "检查一份材料，与报告一起归档。内容相同的材料只保存一份；同一文号、同一地区再次提交而内容不同的，"
              + "记为下一稿，改了哪里见 …/{id}/changes。带 Idempotency-Key 时，网络中断后原样重发不会重复归档。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = SubmissionSchemas.SUBMISSION)))
  @APIResponse(
      responseCode = "201",
      description = "已归档",
      content = @Content(schema = @Schema(implementation = SubmissionViews.FiledView.class)))
  @APIResponse(
      responseCode = "200",
      description = "内容相同的材料早已归档；报告为按现行规则的一份",
      content = @Content(schema = @Schema(implementation = SubmissionViews.FiledView.class)))
  @APIResponse(responseCode = "400", description = "内容不能读取，或参数有误；列出全部问题，什么也没有保存")
  @APIResponse(
      responseCode = "409",
      description = "Idempotency-Key 已用于另一份内容；或 knownAt 那一天还没有启用过规则集")
  @APIResponse(responseCode = "413", description = "内容过大")
  @APIResponse(responseCode = "503", description = "检查超时，或数据库暂不可用，请按 Retry-After 重试")
  public Response submit(
      @Parameter(description = TwoClocks.AS_OF, example = "2024-05-24") @QueryParam("asOf")
          String asOf,
      @Parameter(description = TwoClocks.KNOWN_AT, example = "2024-12-31") @QueryParam("knownAt")
          String knownAt,
      @Parameter(description = "这次提交的编号，重发时不变，例如一个 UUID") @HeaderParam(SubmissionRequest.KEY_HEADER)
          String key,
      @Parameter(description = "提交人，中文按 UTF-8 作百分号编码") @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    ParametersTogether query = new ParametersTogether();
    LocalDate wording = query.optional(() -> Parameters.day("asOf", asOf)).orElse(null);
    LocalDate knowledge = query.optional(() -> Parameters.day("knownAt", knownAt)).orElse(null);
    query.require();
    SubmissionDesk.Request request = requests.read(input, headers, wording, knowledge);
    long start = System.nanoTime();
    SubmissionDesk.Answer answer = desk.submit(request);
    if (answer.filed() == null) {
      List<IntakeProblem> problems = answer.problems();
      metrics.refused(problems);
      throw new RefusedException(Problem.unreadable(problems));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    answer.checked().ifPresent(report -> metrics.checked(report, took));
    SubmissionViews.FiledView view = SubmissionViews.FiledView.of(answer.filed());
    Response.ResponseBuilder response =
        answer.filed().created()
            ? Response.created(URI.create(Addresses.SUBMISSIONS + "/" + view.submission().id()))
            : Response.ok();
    return response.entity(view).build();
  }

  @GET
  @Operation(operationId = "listSubmissions", summary = "查询材料，最近的在前")
  @APIResponse(
      responseCode = "200",
      description = "一页材料",
      content = @Content(schema = @Schema(implementation = SubmissionViews.PageView.class)))
  public SubmissionViews.PageView list(
      @Parameter(description = "地区名称或代码，含其下级", example = "福建省") @QueryParam("region") String region,
      @Parameter(description = "材料种类", example = "allocation-plan") @QueryParam("kind") String kind,
      @Parameter(description = "预算年度", example = "2024") @QueryParam("fiscalYear")
          String fiscalYear,
      @Parameter(description = "文号，括号不论", example = "闽财社指〔2024〕15号") @QueryParam("docNo")
          String docNo,
      @Parameter(description = "现在的结论", example = "REJECT") @QueryParam("verdict") String verdict,
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少份，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    ParametersTogether query = new ParametersTogether();
    int size = query.limit(limit);
    SubmissionFilter filter =
        new SubmissionFilter(
            query.optional(() -> Parameters.region(region)),
            query.optional(() -> ListParameters.kind(kind)),
            query.optional(() -> ListParameters.year("fiscalYear", fiscalYear)),
            ListParameters.text(docNo),
            query.optional(() -> ListParameters.verdict(verdict)),
            query.cursor(cursor),
            size + 1);
    query.require();
    List<StoredSubmission> found = archive.list(filter);
    Page<StoredSubmission> page = Page.of(found, size);
    return new SubmissionViews.PageView(page.items(), page.nextBelow(StoredSubmission::id));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSubmission", summary = "一份材料")
  @APIResponse(
      responseCode = "200",
      description = "材料",
      content = @Content(schema = @Schema(implementation = StoredSubmission.class)))
  @APIResponse(responseCode = "404", description = "没有这份材料")
  public StoredSubmission get(@PathParam("id") String id) {
    return lookup.submission(id);
  }

  @GET
  @Path("/{id}/content")
  @Operation(operationId = "getSubmissionContent", summary = "材料原文", description = "逐字节为提交时的内容。")
  @APIResponse(responseCode = "200", description = "原文")
  @APIResponse(responseCode = "404", description = "没有这份材料")
  public byte[] content(@PathParam("id") String id) {
    return archive.content(lookup.submission(id).id()).orElseThrow().bytes();
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "getSubmissionChanges",
      summary = "与上一稿相比改了哪里",
      description = "表格各行按名称对应，不按行号；before 缺省为新增，after 缺省为删除。第一稿没有上一稿，回答空列表。")
  @APIResponse(
      responseCode = "200",
      description = "全部改动",
      content = @Content(schema = @Schema(implementation = SubmissionViews.ChangesView.class)))
  @APIResponse(responseCode = "404", description = "没有这份材料")
  public SubmissionViews.ChangesView changes(@PathParam("id") String id) {
    StoredSubmission submission = lookup.submission(id);
    if (submission.predecessor() == null) {
      return new SubmissionViews.ChangesView(submission.id(), null, List.of());
    }
    List<Change> changes =
        Changes.between(
            archive.content(submission.predecessor()).orElseThrow(),
            archive.content(submission.id()).orElseThrow());
    return new SubmissionViews.ChangesView(submission.id(), submission.predecessor(), changes);
  }
}
