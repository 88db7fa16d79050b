package org.guiju.web.runs;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.guiju.runs.RunRefusedException;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what keeps a run from being begun or stepped into an answer. */
class RunFaults {
  @ServerExceptionMapper
  public Response refused(RunRefusedException refused, UriInfo uri) {
    Response.ResponseBuilder answer =
        problem(refused)
            .with(refused.problems().stream().map(Problem.Item::of).toList())
            .answer(uri);
    refused.other().ifPresent(other -> answer.header("Location", Addresses.RUNS + "/" + other));
    return answer.build();
  }

  private static Problem problem(RunRefusedException refused) {
    String words = refused.getMessage();
    return switch (refused.why()) {
      case NOTHING_TO_COMPARE -> Problem.of(400, "nothing-to-compare", "两个版本相同", words);
      case RUNNING_ALREADY -> Problem.of(409, "running-already", "同样的批量复核还没有结束", words);
      case NOT_IN_FORCE -> Problem.of(409, "not-in-force", "不是现行版本", words);
      case UNUSABLE -> Problem.of(409, "rules-unusable", "规则集不能使用", words);
      case WRONG_STATE -> Problem.of(409, "wrong-state", "这一步现在不能办理", words);
    };
  }
}
