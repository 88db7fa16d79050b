package org.guiju.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.guiju.archive.DamagedException;
import org.guiju.archive.KeyReusedException;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.desk.NotKnownThenException;
import org.guiju.handling.HandlingException;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.versions.StepRefusedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

/** Turns everything that goes wrong into an answer that says what and what to do. */
class Faults {
  private static final Logger LOG = Logger.getLogger(Faults.class);
  private static final String RETRY_SECONDS = "30";
  private static final String DATABASE_RETRY_SECONDS = "5";

  @ServerExceptionMapper
  public Response refused(RefusedException refused, UriInfo uri) {
    Response.ResponseBuilder answer = refused.problem().at(path(uri)).toResponse();
    refused.headers().forEach(answer::header);
    return answer.build();
  }

  @ServerExceptionMapper
  public Response timeout(CheckTimeoutException timeout, UriInfo uri) {
    String id = UUID.randomUUID().toString();
    LOG.errorf("check timed out, error id %s: %s", id, timeout.getMessage());
    return Problem.of(503, "check-timeout", "检查超时", "检查用时过长，已停止。这不是材料的问题。请稍后重试；如仍超时，请把编号告诉管理员。")
        .loggedAs(id)
        .at(path(uri))
        .toResponse()
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  public Response keyReused(KeyReusedException reused, UriInfo uri) {
    return Problem.of(
            409,
            "idempotency-key-reused",
            "Idempotency-Key 已用过",
            "这个 Idempotency-Key 已用于另一份内容或另一组参数，这一次没有保存。新的提交请换一个编号。")
        .at(path(uri))
        .toResponse()
        .build();
  }

  @ServerExceptionMapper
  public Response handling(HandlingException refused, UriInfo uri) {
    boolean absent = refused.kind() == HandlingException.Kind.ABSENT;
    return Problem.of(
            absent ? 404 : 409, refused.code(), absent ? "没有找到" : "现在不能这样办理", refused.getMessage())
        .at(path(uri))
        .toResponse()
        .build();
  }

  /** What cannot be told from the statement itself: is the database away, or is it a fault? */
  @ServerExceptionMapper
  public Response database(JdbiException failure, UriInfo uri) {
    if (!DatabaseAway.is(failure)) {
      return fault(failure, uri);
    }
    String id = UUID.randomUUID().toString();
    // the message of the driver quotes what was to be stored
    LOG.errorf(
        "database not available, error id %s, SQLSTATE %s",
        id, DatabaseAway.state(failure).orElse("none"));
    String title = DatabaseAway.isDiskFull(failure) ? "数据库所在磁盘已满" : "数据库暂不可用";
    return Problem.of(503, "database-away", title, title + "，这一次没有保存任何内容。请稍后原样重试；如仍出错，请把编号告诉管理员。")
        .loggedAs(id)
        .at(path(uri))
        .toResponse()
        .header(HttpHeaders.RETRY_AFTER, DATABASE_RETRY_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  public Response damaged(DamagedException damaged, UriInfo uri) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(damaged, "archive damaged, error id %s", id);
    return Problem.of(500, "archive-damaged", "归档内容损坏", "归档的内容与保存时不一致，不能给出。请把编号告诉管理员，从备份恢复。")
        .loggedAs(id)
        .at(path(uri))
        .toResponse()
        .build();
  }

  @ServerExceptionMapper
  public Response stepRefused(StepRefusedException refused, UriInfo uri) {
    return StepRefusals.problem(refused).at(path(uri)).toResponse().build();
  }

  @ServerExceptionMapper
  public Response notKnownThen(NotKnownThenException nothing, UriInfo uri) {
    boolean late = nothing.why() == NotKnownThenException.Why.NOT_RECEIVED;
    return Problem.of(
            409,
            late ? "not-received-then" : "no-verdict-then",
            late ? "那一天还没有收到这份材料" : "说不出那一天的结论",
            nothing.getMessage())
        .at(path(uri))
        .toResponse()
        .build();
  }

  /** A version of an earlier day that this program cannot compile. */
  @ServerExceptionMapper
  public Response rulesUnusable(RuleSetRefusedException refused, UriInfo uri) {
    LOG.errorf("archived rule set cannot be used: %s", refused.problems().get(0));
    return Problem.of(
            409,
            "rules-unusable",
            "那一天的规则不能使用",
            "knownAt 那一天启用的规则集不能由本版程序使用，没有检查。请换用当时版本的程序，或不写 knownAt。")
        .at(path(uri))
        .toResponse()
        .build();
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException failure, UriInfo uri) {
    Response plain = failure.getResponse();
    if (plain.getStatus() < 400) {
      return plain;
    }
    if (plain.getStatus() >= 500) {
      return fault(failure, uri);
    }
    boolean wrongMethod =
        failure instanceof NotAllowedException
            || (failure instanceof NotFoundException && HandlingPaths.isAny(path(uri)));
    return wrongMethod
        ? methodNotAllowed(path(uri))
        : problem(failure).at(path(uri)).toResponse().build();
  }

  /** The router also says “not found” where a resource of a shorter path lacks the method. */
  private static Response methodNotAllowed(String path) {
    return Problem.of(405, "method-not-allowed", "不支持这种请求方法", "这个地址不支持这种请求方法。全部接口见 /q/swagger-ui。")
        .at(path)
        .toResponse()
        .header(HttpHeaders.ALLOW, AllowedMethods.at(path))
        .build();
  }

  private static Problem problem(WebApplicationException failure) {
    if (failure instanceof NotFoundException) {
      return Problem.of(404, "not-found", "没有这个地址", "没有这个地址。全部接口见 /q/swagger-ui。");
    }
    if (failure instanceof NotAcceptableException) {
      return Problem.of(
          406, "not-acceptable", "不能按要求的格式回答", "本服务以 JSON 回答。请把请求头 Accept 改为 application/json。");
    }
    if (failure instanceof NotSupportedException) {
      return Problem.of(
          415,
          "unsupported-media-type",
          "不支持的内容类型",
          "请以 JSON 提交，并把请求头 Content-Type 设为 application/json。");
    }
    int status = failure.getResponse().getStatus();
    return Problem.of(status, "bad-request", "请求有误", "请求的写法有误。请对照 /q/swagger-ui 核对。");
  }

  @ServerExceptionMapper
  public Response fault(Throwable failure, UriInfo uri) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(failure, "request failed, error id %s", id);
    return Problem.of(500, "fault", "服务出错", "服务内部出错，这不是材料的问题。请稍后重试；如仍出错，请把编号告诉管理员。")
        .loggedAs(id)
        .at(path(uri))
        .toResponse()
        .build();
  }

  private static String path(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }
}
