package org.guiju.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        problem.with(List.of(Problem.Item.ofParameter(code, name, message))));
  }

  static RefusedException notFound(String message) {
    return new RefusedException(Problem.of(404, "not-found", "没有找到", message));
  }

  /** The same, with one more header on the answer. */
  RefusedException with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new RefusedException(problem, more);
  }

  Problem problem() {
    return problem;
  }

  Map<String, String> headers() {
    return headers;
  }
}
