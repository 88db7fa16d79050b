package org.guiju.web.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.intake.IntakeProblem;
import org.guiju.review.UploadProblem;
import org.guiju.rules.RuleProblem;

/**
 * Why a request got no ordinary answer (RFC 9457).
 *
 * @param type stable name of the kind of problem, for machines
 * @param title the kind of problem, in Chinese
 * @param status HTTP status, again
 * @param detail what is wrong with this request and what to do, in Chinese
 * @param instance path of the request
 * @param errorId number under which the log holds the cause; only for faults of the service
 * @param problems all that is wrong, in the order of the body; empty when detail says it all
 */
@Schema(name = "Problem", description = "请求未能完成的原因（RFC 9457）")
public record Problem(
    @Schema(description = "问题类别的固定编码", examples = "urn:guiju:problem:unreadable-submission")
        String type,
    @Schema(description = "问题类别", examples = "提交的内容有 1 处问题") String title,
    @Schema(description = "HTTP 状态码", examples = "400") int status,
    @Schema(description = "这次请求错在哪里、怎么改") String detail,
    @Schema(description = "请求的路径", examples = "/api/v1/checks") String instance,
    @Schema(description = "服务故障的编号，请提供给管理员") String errorId,
    @Schema(description = "全部问题，按在内容中出现的先后排列") List<Item> problems) {

  /** Media type of a problem, without its charset. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Code of a submission with more bytes than are taken. */
  public static final String TOO_MANY_BYTES = "intake.too-large";

  private static final Set<String> TOO_LARGE = Set.of(TOO_MANY_BYTES, "intake.too-many-rows");
  private static final String TYPE_PREFIX = "urn:guiju:problem:";

  /**
   * One thing that is wrong.
   *
   * @param code stable code for machines
   * @param parameter name of the query parameter; null for the body
   * @param file name of the file in an upload; null for all else
   * @param pointer JSON pointer (RFC 6901) into the body; null for parameters
   * @param line line in the body, from 1; null when no single line is meant
   * @param column character in the line, from 1; null when no single line is meant
   * @param message what is wrong and what to do, in Chinese
   */
  @Schema(name = "ProblemItem")
  public record Item(
      @Schema(description = "固定编码", examples = "intake.number-as-text") String code,
      @Schema(description = "查询参数名") String parameter,
      @Schema(description = "上传内容中的文件名") String file,
      @Schema(description = "JSON 指针，空文本表示整份内容", examples = "/rows/0/thisTranche") String pointer,
      @Schema(description = "行号，从 1 起") Integer line,
      @Schema(description = "列号，从 1 起") Integer column,
      @Schema(description = "错在哪里、怎么改") String message) {

    /** What is wrong with a submission. */
    public static Item of(IntakeProblem problem) {
      boolean placed = problem.line() > 0;
      return new Item(
          problem.code(),
          null,
          null,
          problem.pointer(),
          placed ? problem.line() : null,
          placed && problem.column() > 0 ? problem.column() : null,
          problem.message());
    }

    /** What is wrong with a rule file. */
    public static Item of(RuleProblem problem) {
      return of("rules.problem", problem);
    }

    /** What is wrong with a rule file, under a code of its own. */
    public static Item of(String code, RuleProblem problem) {
      boolean placed = problem.line() > 0;
      return new Item(
          code,
          null,
          problem.file(),
          null,
          placed ? Math.toIntExact(problem.line()) : null,
          placed && problem.column() > 0 ? Math.toIntExact(problem.column()) : null,
          problem.message());
    }

    /** What is wrong with an uploaded tree. */
    public static Item of(UploadProblem problem) {
      return new Item(problem.code(), null, problem.file(), null, null, null, problem.message());
    }

    static Item ofParameter(String code, String name, String message) {
      return new Item(code, name, null, null, null, null, message);
    }
  }

  /** Why a submission was not checked: all that is wrong with it. */
  public static Problem unreadable(List<IntakeProblem> problems) {
    boolean large = problems.stream().anyMatch(problem -> TOO_LARGE.contains(problem.code()));
    Problem problem =
        large
            ? of(413, "too-large", "提交的内容过大", problems.get(0).message())
            : of(
                400,
                "unreadable-submission",
                "提交的内容有 %d 处问题".formatted(problems.size()),
                "没有进行检查。请按下列各条更正后重新提交。");
    return problem.with(problems.stream().map(Item::of).toList());
  }

  /**
   * A problem that its {@code detail} says all about.
   *
   * @param code stable name for machines, the last part of the type
   */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(TYPE_PREFIX + code, title, status, detail, null, null, List.of());
  }

  /** The same at {@code path}. */
  public Problem at(String path) {
    return new Problem(type, title, status, detail, path, errorId, problems);
  }

  /** The same with the number under which the log holds the cause. */
  public Problem loggedAs(String id) {
    return new Problem(type, title, status, detail, instance, id, problems);
  }

  /** The same with all that is wrong, in the order of the body. */
  public Problem with(List<Item> items) {
    return new Problem(type, title, status, detail, instance, errorId, List.copyOf(items));
  }

  /** The answer to the request at {@code uri}. */
  public Response.ResponseBuilder answer(UriInfo uri) {
    return at(path(uri)).toResponse();
  }

  /** The path of a request as it was sent. */
  static String path(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }

  Response.ResponseBuilder toResponse() {
    return Response.status(status)
        .type(MediaType.valueOf(MEDIA_TYPE + ";charset=UTF-8"))
        .entity(this);
  }
}
