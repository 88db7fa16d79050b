package org.guiju.web.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.rules.language.Spelling;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the resource does not have. Ignored, a mistyped {@code asOf} would
 * let a paper be checked as of another day than its sender thinks.
 */
class QueryNames {
  private static final Set<String> WRITING = Set.of("POST", "PUT");

  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();
  private final LargeBodies largeBodies;

  QueryNames(LargeBodies largeBodies) {
    this.largeBodies = largeBodies;
  }

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource, HttpHeaders headers) {
    Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
    if (given.isEmpty()) {
      return;
    }
    Map<String, Boolean> names =
        known.computeIfAbsent(resource.getResourceMethod(), QueryNames::repeatableByName);
    List<Problem.Item> bad = new ArrayList<>();
    new TreeMap<>(given)
        .forEach(
            (name, values) -> {
              if (!names.containsKey(name)) {
                bad.add(unknown(name, names));
              } else if (values.size() > 1 && !names.get(name)) {
                bad.add(repeated(name));
              }
            });
    if (!bad.isEmpty()) {
      refuse(RefusedException.parameters(bad), request, headers);
    }
  }

  /** The names that {@code method} takes, and whether more than once. */
  private static Map<String, Boolean> repeatableByName(Method method) {
    Map<String, Boolean> names = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      note(parameter, parameter.getType(), names);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          note(field, field.getType(), names);
        }
      }
    }
    return names;
  }

  private static void note(AnnotatedElement place, Class<?> type, Map<String, Boolean> names) {
    QueryParam query = place.getAnnotation(QueryParam.class);
    if (query != null) {
      names.put(query.value(), type == List.class);
    }
  }

  private static Problem.Item unknown(String name, Map<String, Boolean> names) {
    String shown = Parameters.quoted(name);
    String choice =
        names.isEmpty() ? "这个地址没有查询参数。" : "可用的是：" + String.join("、", names.keySet()) + "。";
    return Problem.Item.ofParameter(
        "request.unknown-parameter",
        shown,
        "没有名为“%s”的查询参数。%s%s".formatted(shown, Spelling.suggestion(shown, names.keySet()), choice));
  }

  private static Problem.Item repeated(String name) {
    return Problem.Item.ofParameter(
        "request.repeated-parameter", name, "查询参数“%s”写了不止一次，请只留一个。".formatted(name));
  }

  /** A sender that is still writing its body gets to read the answer. */
  private void refuse(
      RefusedException refused, ContainerRequestContext request, HttpHeaders headers) {
    if (!WRITING.contains(request.getMethod())) {
      throw refused;
    }
    new IncomingBody(request.getEntityStream(), headers, largeBodies)
        .politely(
            LargeBodies.FROM,
            () -> {
              throw refused;
            });
  }
}
