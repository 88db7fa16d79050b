package org.guiju.web.papers;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.desk.CheckDesk;
import org.guiju.desk.SubmissionDesk;
import org.guiju.findings.CheckReport;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.IncomingBody;
import org.guiju.web.http.LargeBodies;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** Checks a submission and stores nothing. */
@Path(Addresses.CHECKS)
@Tag(name = "检查", description = "提交材料，得到检查报告")
class CheckResource {
  private final CheckDesk desk;
  private final SubmissionDesk submissions;
  private final SubmissionRequest requests;
  private final IntakeLimits limits;
  private final LargeBodies largeBodies;
  private final CheckMetrics metrics;

  CheckResource(
      CheckDesk desk,
      SubmissionDesk submissions,
      SubmissionRequest requests,
      IntakeLimits limits,
      LargeBodies largeBodies,
      CheckMetrics metrics) {
    this.desk = desk;
    this.submissions = submissions;
    this.requests = requests;
    this.limits = limits;
    this.largeBodies = largeBodies;
    this.metrics = metrics;
  }

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "check",
      summary = "检查一份材料",
      description =
          "检查一份材料，不保存任何内容。同一内容、同一日期、同一规则版本，每次得到逐字节相同的报告。"
              + "带 archive=true 时与已归档的其他材料一并检查，报告与此刻提交归档所得的相同（只差归档编号），但什么也不保存；"
              + "此后又归档了其他材料的，结果可能不同。"
              + "“违反、通过、不适用、未检查”是四种不同的结果，未检查不等于通过。"
              + "数字不加引号；日期写成 2024-05-24；内容须为 UTF-8 编码。"
              + "示例材料见 /api/v1/samples。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = SubmissionSchemas.SUBMISSION)))
  @APIResponse(
      responseCode = "200",
      description =
          "检查报告。结论 verdict：REJECT 不通过、UNDECIDED 资料不全不能断定、PASS_WITH_WARNINGS 有提醒地通过、PASS 通过",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(oneOf = {CheckReport.class, ExplainedReport.class})))
  @APIResponse(responseCode = "400", description = "内容不能读取，或查询参数有误；列出全部问题")
  @APIResponse(responseCode = "409", description = "knownAt 那一天还没有启用过规则集，或那时的规则集不能使用")
  @APIResponse(responseCode = "413", description = "内容过大，或表格行数过多")
  @APIResponse(responseCode = "415", description = "不是 JSON，或不是 UTF-8 编码")
  @APIResponse(
      responseCode = "503",
      description = "检查超时，同时提交的大份内容太多，或要查归档而数据库暂不可用，请按 Retry-After 重试")
  public Object check(
      @Parameter(description = TwoClocks.AS_OF, example = "2024-05-24") @QueryParam("asOf")
          String asOf,
      @Parameter(description = TwoClocks.KNOWN_AT, example = "2024-12-31") @QueryParam("knownAt")
          String knownAt,
      @Parameter(
              description = "是否与已归档的其他材料一并检查，true 或 false，缺省为 false：只看这一份和它自带的关联资料",
              example = "true")
          @QueryParam("archive")
          String archive,
      @Parameter(
              description = "true 时另附 explanation：各条发现按起因分组，并列出改动最少的改法；报告的其他内容不变",
              example = "true")
          @QueryParam("explain")
          String explain,
      @Parameter(description = "true 时另列各条通过的规则所比较的数（witnesses），报告本身不变", example = "true")
          @QueryParam("witness")
          String witness,
      @Context HttpHeaders headers,
      InputStream input) {
    IncomingBody body = new IncomingBody(input, headers, largeBodies);
    return body.politely(
        limits.maxBytes(),
        () -> {
          body.requireUtf8();
          body.requireUncompressed();
          requireSize(body);
          ParametersTogether query = new ParametersTogether();
          LocalDate wording = query.optional(() -> Parameters.day("asOf", asOf)).orElse(null);
          LocalDate knowledge =
              query.optional(() -> Parameters.day("knownAt", knownAt)).orElse(null);
          boolean explained = query.flag("explain", explain);
          boolean witnessed = query.flag("witness", witness);
          boolean archived = query.flag("archive", archive);
          query.require();
          requireOne(archived, witnessed);
          CheckDesk.Answer answer =
              archived
                  ? check(() -> submissions.tryOut(requests.whole(body), wording, knowledge))
                  : check(() -> desk.check(body, wording, knowledge));
          return explained || witnessed
              ? new ExplainedReport(
                  answer.report(),
                  explained ? answer.explanation() : null,
                  witnessed ? answer.witnesses() : null)
              : answer.report();
        });
  }

  /** Spares a sender the upload of what is too large by its own account. */
  private void requireSize(IncomingBody body) {
    if (body.declaredLength() > limits.maxBytes()) {
      List<IntakeProblem> problems =
          List.of(
              new IntakeProblem(
                  Problem.TOO_MANY_BYTES,
                  "",
                  0,
                  0,
                  "提交的内容有 %d 字节，超过上限 %d 字节。请拆分后分次提交。"
                      .formatted(body.declaredLength(), limits.maxBytes())));
      metrics.refused(problems);
      throw unreadable(problems);
    }
  }

  private static void requireOne(boolean archived, boolean witnessed) {
    if (archived && witnessed) {
      throw RefusedException.parameter(
          "request.witness-of-archive",
          "witness",
          "witness 与 archive 不能同时为 true。请先提交材料，再查看 …/reports/{n}?witness=true。");
    }
  }

  private CheckDesk.Answer check(Supplier<CheckDesk.Answer> check) {
    long start = System.nanoTime();
    CheckDesk.Answer answer;
    try {
      answer = check.get();
    } catch (UncheckedIOException brokenOff) {
      throw IncomingBody.brokenOff();
    }
    if (answer.report() == null) {
      metrics.refused(answer.problems());
      throw unreadable(answer.problems());
    }
    metrics.checked(answer.report(), Duration.ofNanos(System.nanoTime() - start));
    return answer;
  }

  private static RefusedException unreadable(List<IntakeProblem> problems) {
    return new RefusedException(Problem.unreadable(problems));
  }
}
