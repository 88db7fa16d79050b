package org.guiju.web.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request that cannot be answered as it is, with the words for the one who sent it. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  /** Refuses for the reason in {@code problem}. */
  public RefusedException(Problem problem) {
    this(problem, Map.of());
  }

  /** Refuses with more headers on the answer than a problem has of itself. */
  public RefusedException(Problem problem, Map<String, String> headers) {
    super(problem.type(), null, false, false);
    this.problem = problem;
    this.headers = headers;
  }

  /**
   * Refuses a query parameter.
   *
   * @param code stable code for machines, as {@code request.bad-date}
   * @param name name of the parameter
   * @param message what is wrong with it and what to do, in Chinese
   */
  public static RefusedException parameter(String code, String name, String message) {
    return parameters(List.of(Problem.Item.ofParameter(code, name, message)));
  }

  /**
   * Refuses query parameters.
   *
   * @param bad one item for each thing that is wrong, at least one
   */
  static RefusedException parameters(List<Problem.Item> bad) {
    Problem.Item first = bad.get(0);
    String title =
        bad.size() == 1
            ? "查询参数“" + first.parameter() + "”有误"
            : "查询参数有 %d 处错误".formatted(bad.size());
    String detail = bad.size() == 1 ? first.message() : "没有执行。请按下列各条更正后重新发送。";
    return new RefusedException(Problem.of(400, "bad-parameter", title, detail).with(bad));
  }

  /** What is wrong with query parameters; empty when it is refused for something else. */
  List<Problem.Item> parameters() {
    return problem.problems().stream().filter(item -> item.parameter() != null).toList();
  }

  /** Says in Chinese, by {@code message}, that what the path names is not there. */
  public static RefusedException notFound(String message) {
    return new RefusedException(Problem.of(404, "not-found", "没有找到", message));
  }

  /** The same, with one more header on the answer. */
  RefusedException with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new RefusedException(problem, more);
  }

  /** Why, without the path of the request. */
  public Problem problem() {
    return problem;
  }

  Map<String, String> headers() {
    return headers;
  }
}
