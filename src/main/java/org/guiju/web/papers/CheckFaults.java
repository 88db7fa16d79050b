package org.guiju.web.papers;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.guiju.archive.KeyReusedException;
import org.guiju.checker.CheckTimeoutException;
import org.guiju.desk.NotKnownThenException;
import org.guiju.rules.RuleSetRefusedException;
import org.guiju.web.http.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what keeps a paper from being checked or kept into an answer. */
class CheckFaults {
  private static final Logger LOG = Logger.getLogger(CheckFaults.class);
  private static final String RETRY_SECONDS = "30";

  @ServerExceptionMapper
  public Response timeout(CheckTimeoutException timeout, UriInfo uri) {
    String id = UUID.randomUUID().toString();
    LOG.errorf("check timed out, error id %s: %s", id, timeout.getMessage());
    return Problem.of(503, "check-timeout", "检查超时", "检查用时过长，已停止。这不是材料的问题。请稍后重试；如仍超时，请把编号告诉管理员。")
        .loggedAs(id)
        .answer(uri)
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
        .answer(uri)
        .build();
  }

  @ServerExceptionMapper
  public Response notKnownThen(NotKnownThenException nothing, UriInfo uri) {
    boolean late = nothing.why() == NotKnownThenException.Why.NOT_RECEIVED;
    return Problem.of(
            409,
            late ? "not-received-then" : "no-verdict-then",
            late ? "那一天还没有收到这份材料" : "说不出那一天的结论",
            nothing.getMessage())
        .answer(uri)
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
        .answer(uri)
        .build();
  }
}
