package org.guiju.web.papers;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Person;
import org.guiju.desk.ArrivalDesk;
import org.guiju.findings.Verdict;
import org.guiju.intake.IntakeLimits;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.IncomingBody;
import org.guiju.web.http.LargeBodies;
import org.guiju.web.http.Problem;

/** Takes many submissions at once, such as the papers of years gone by. */
@Path(Addresses.SUBMISSION_BATCHES)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "归档")
class SubmissionBatchResource {
  static final String LINES = "application/x-ndjson";

  /** Papers that are stored in one transaction. */
  private static final int TOGETHER = 200;

  private final ArrivalDesk desk;
  private final IntakeLimits limits;
  private final LargeBodies largeBodies;
  private final ActingPerson people;

  SubmissionBatchResource(
      ArrivalDesk desk, IntakeLimits limits, LargeBodies largeBodies, ActingPerson people) {
    this.desk = desk;
    this.limits = limits;
    this.largeBodies = largeBodies;
    this.people = people;
  }

  /** What came of one line. */
  @Schema(name = "BatchItem", description = "一行的结果")
  record ItemView(
      @Schema(description = "第几行，从 1 起", examples = "1") int line,
      @Schema(description = "201 已归档，200 早已归档，400 不能读取", examples = "201") int status,
      @Schema(description = "材料的编号", examples = "17") Long submission,
      @Schema(description = "报告的序号", examples = "1") Integer report,
      @Schema(description = "结论") Verdict verdict,
      @Schema(description = "全部问题") List<Problem.Item> problems) {

    static ItemView of(int line, ArrivalDesk.Answer answer) {
      return answer.problems().isEmpty()
          ? new ItemView(
              line,
              answer.created() ? 201 : 200,
              answer.submission(),
              answer.report(),
              answer.verdict(),
              List.of())
          : new ItemView(
              line,
              400,
              null,
              null,
              null,
              answer.problems().stream().map(Problem.Item::of).toList());
    }
  }

  /** What came of all lines. */
  @Schema(name = "Batch", description = "一批材料的结果")
  record BatchView(
      @Schema(description = "新归档多少份") long created,
      @Schema(description = "早已归档多少份") long known,
      @Schema(description = "不能读取多少份") long refused,
      @Schema(description = "每行一项，次序与提交时相同") List<ItemView> items) {

    static BatchView of(List<ItemView> items) {
      return new BatchView(count(items, 201), count(items, 200), count(items, 400), items);
    }

    private static long count(List<ItemView> items, int status) {
      return items.stream().filter(item -> item.status() == status).count();
    }
  }

  @POST
  @Consumes(LINES)
  @Operation(
      operationId = "submitBatch",
      summary = "成批提交材料",
      description =
          "一行一份材料（NDJSON，UTF-8），空行不计。同批的材料互为依据，全部入档后再检查，适合补录往年的材料。"
              + "不能读取的行各自列出问题，不影响其余各行。内容相同的材料只保存一份，中断后原样重发不会重复归档。")
  @RequestBody(
      required = true,
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "200",
      description = "每行的结果",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(responseCode = "413", description = "内容过大")
  @APIResponse(responseCode = "415", description = "不是 NDJSON，或不是 UTF-8 编码")
  @APIResponse(responseCode = "503", description = "数据库暂不可用，请按 Retry-After 重发；已归档的不会重复")
  public BatchView submit(
      @Parameter(description = "提交人，中文按 UTF-8 作百分号编码") @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    IncomingBody body = new IncomingBody(input, headers, largeBodies);
    String sender = people.of(headers).map(Person::name).orElse(null);
    return body.politely(
        limits.maxBytes(),
        () -> {
          body.requireUtf8();
          body.requireUncompressed();
          byte[] whole =
              body.readWhole(
                  Math.toIntExact(limits.maxBytes()),
                  () -> SubmissionRequest.tooLarge(limits.maxBytes()));
          return submit(BatchLines.of(whole), sender);
        });
  }

  private BatchView submit(List<BatchLines.Line> lines, String sender) {
    List<ItemView> items = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += TOGETHER) {
      List<BatchLines.Line> some = lines.subList(from, Math.min(from + TOGETHER, lines.size()));
      List<ArrivalDesk.Answer> answers =
          desk.submit(some.stream().map(BatchLines.Line::content).toList(), sender);
      for (int i = 0; i < some.size(); i++) {
        items.add(ItemView.of(some.get(i).number(), answers.get(i)));
      }
    }
    return BatchView.of(items);
  }
}
