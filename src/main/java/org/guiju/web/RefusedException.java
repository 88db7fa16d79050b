package org.guiju.web;

import java.util.List;
import java.util.Map;

/** A request that cannot be answered as it is, with the words for the one who sent it. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  RefusedException(Problem problem) {
    this(problem, Map.of());
  }

  RefusedException(Problem problem, Map<String, String> headers) {
    super(problem.type(), null, false, false);
    this.problem = problem;
    this.headers = headers;
  }

  static RefusedException parameter(String code, String name, String message) {
    Problem problem = Problem.of(400, "bad-parameter", "查询参数“" + name + "”有误", message);
    return new RefusedException(
        problem.with(List.of(new Problem.Item(code, name, null, null, null, message))));
  }

  static RefusedException notFound(String message) {
    return new RefusedException(Problem.of(404, "not-found", "没有找到", message));
  }

  Problem problem() {
    return problem;
  }

  Map<String, String> headers() {
    return headers;
  }
}
