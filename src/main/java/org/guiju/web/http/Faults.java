package org.guiju.web.http;

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
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

/**
 * Turns what can go wrong at any address into an answer that says what and what to do; what only
 * one feature knows of is turned there.
 */
class Faults {
  private static final Logger LOG = Logger.getLogger(Faults.class);
  private static final String RETRY_SECONDS = "5";

  @ServerExceptionMapper
  public Response refused(RefusedException refused, UriInfo uri) {
    Response.ResponseBuilder answer = refused.problem().answer(uri);
    refused.headers().forEach(answer::header);
    return answer.build();
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
        .answer(uri)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  public Response damaged(DamagedException damaged, UriInfo uri) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(damaged, "archive damaged, error id %s", id);
    return Problem.of(500, "archive-damaged", "归档内容损坏", "归档的内容与保存时不一致，不能给出。请把编号告诉管理员，从备份恢复。")
        .loggedAs(id)
        .answer(uri)
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
            || (failure instanceof NotFoundException
                && AllowedMethods.isMistaken(Problem.path(uri)));
    return wrongMethod ? methodNotAllowed(uri) : problem(failure).answer(uri).build();
  }

  private static Response methodNotAllowed(UriInfo uri) {
    return Problem.of(405, "method-not-allowed", "不支持这种请求方法", "这个地址不支持这种请求方法。全部接口见 /q/swagger-ui。")
        .answer(uri)
        .header(HttpHeaders.ALLOW, AllowedMethods.at(Problem.path(uri)))
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
        .answer(uri)
        .build();
  }
}
