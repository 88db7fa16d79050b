package org.guiju.web.rulesets;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.guiju.versions.StepRefusedException;
import org.guiju.web.http.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what keeps a step in the life of a version from being taken into an answer. */
class RuleSetFaults {
  @ServerExceptionMapper
  public Response refused(StepRefusedException refused, UriInfo uri) {
    return problem(refused).answer(uri).build();
  }

  private static Problem problem(StepRefusedException refused) {
    Problem problem =
        switch (refused.why()) {
          case UNREADABLE -> of(400, "unreadable-upload", "规则文件不能读取", refused);
          case BAD_INSTANT -> of(400, "bad-instant", "启用时间有误", refused);
          case BAD_STAGE -> of(400, "bad-stage", "部分启用的范围有误", refused);
          case NO_BUDGET -> of(409, "no-flip-budget", "没有批准改变的上限", refused);
          case OWN_WORK -> of(403, "own-work", "起草人不能批准", refused);
          case WRONG_STATE -> of(409, "wrong-state", "这一步现在不能办理", refused);
          case OUTDATED -> of(409, "outdated-review", "现行版本已变", refused);
          case UNUSABLE -> of(409, "rules-unusable", "规则集不能使用", refused);
          case RETROACTIVE -> of(409, "retroactive-rules", "会评判启用之前的资金", refused);
        };
    return problem.with(refused.problems().stream().map(Problem.Item::of).toList());
  }

  private static Problem of(int status, String code, String title, StepRefusedException refused) {
    return Problem.of(status, code, title, refused.words());
  }
}
