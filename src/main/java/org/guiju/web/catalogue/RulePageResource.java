package org.guiju.web.catalogue;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.checker.Checker;
import org.guiju.desk.ActiveRules;
import org.guiju.findings.RulePage;
import org.guiju.pages.Links;
import org.guiju.pages.RuleBook;
import org.guiju.rules.RuleSet;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** The rules in force as pages for people, in a browser or on paper. */
@Path(RulePageResource.PATH)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Tag(name = "规则")
class RulePageResource {
  static final String PATH = RulePage.PATH;

  /** The pages hold their own style and nothing else, and a rule is text of others. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  private static final Links LINKS = Links.below(PATH);

  private final ActiveRules activeRules;
  private final Checker checker;

  RulePageResource(ActiveRules activeRules, Checker checker) {
    this.activeRules = activeRules;
    this.checker = checker;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "listRulePages",
      summary = "规则一览（网页）",
      description = "正在使用的全部规则，先按内容、再按文件排列，并列出各文件的条款台账。")
  @APIResponse(responseCode = "200", description = "网页")
  public Response index() {
    return page(book().indexHtml(LINKS));
  }

  @GET
  @Path("/{id}")
  @Blocking
  @Operation(
      operationId = "getRulePage",
      summary = "一条规则的说明（网页）",
      description = "要求和解释、轻重的理由、何时报告、怎样改、限额、示例及其结果、相关规则。示例的结果当场算出。")
  @APIResponse(responseCode = "200", description = "网页")
  @APIResponse(responseCode = "404", description = "没有这条规则")
  public Response rule(
      @Parameter(description = "规则编号", example = "ALLOC-001") @PathParam("id") String id) {
    RuleSet rules = activeRules.current();
    return new RuleBook(rules, checker)
        .html(id, LINKS)
        .map(RulePageResource::page)
        .orElseThrow(
            () -> RefusedException.notFound(Parameters.unknown("规则", id, ids(rules), PATH)));
  }

  private RuleBook book() {
    return new RuleBook(activeRules.current(), checker);
  }

  private static Set<String> ids(RuleSet rules) {
    return rules.groups().stream()
        .flatMap(group -> group.ruleIds().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Response page(String html) {
    return Response.ok(html)
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
