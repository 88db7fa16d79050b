package org.guiju.web.rulesets;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Person;
import org.guiju.review.RuleReview;
import org.guiju.versions.LifeCycle;
import org.guiju.versions.Version;
import org.guiju.versions.Versions;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.RefusedException;
import org.guiju.web.http.VersionLookup;

/** The review of a version. */
@Path(Addresses.RULE_SETS + "/{version}/review")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "规则集")
class VersionReviewResource {
  private final Versions versions;
  private final LifeCycle lifeCycle;
  private final ReviewTurn turn;
  private final VersionLookup lookup;
  private final StepBodies bodies;

  VersionReviewResource(
      Versions versions,
      LifeCycle lifeCycle,
      ReviewTurn turn,
      VersionLookup lookup,
      StepBodies bodies) {
    this.versions = versions;
    this.lifeCycle = lifeCycle;
    this.turn = turn;
    this.lookup = lookup;
    this.bodies = bodies;
  }

  @GET
  @Operation(operationId = "getRuleSetReview", summary = "最近一次审查的结果")
  @APIResponse(
      responseCode = "200",
      description = "审查结果",
      content = @Content(schema = @Schema(implementation = RuleReview.class)))
  @APIResponse(responseCode = "404", description = "没有这个版本，或还没有审查")
  public byte[] review(@PathParam("version") String name) {
    Version version = lookup.version(name);
    return versions
        .review(version)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "规则集 %s 还没有审查。请先 POST %s/%s/review。"
                        .formatted(version.name(), Addresses.RULE_SETS, version.name())))
        .bytes();
  }

  @POST
  @Operation(
      operationId = "reviewRuleSetVersion",
      summary = "审查一个版本",
      description = "与现行版本比较，走完启用之前的全部步骤，结果保存。有问题时仍回答 200，accepted 为 false。")
  @APIResponse(
      responseCode = "200",
      description = "审查结果，接受或不接受",
      content = @Content(schema = @Schema(implementation = RuleReview.class)))
  @APIResponse(responseCode = "400", description = "没有写办理人")
  @APIResponse(responseCode = "404", description = "没有这个版本")
  @APIResponse(responseCode = "429", description = "正在审查另一份，请按 Retry-After 重试")
  public RuleReview reviewNow(
      @PathParam("version") String name,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers) {
    Person reviewer = bodies.person(headers);
    Version version = lookup.version(name);
    turn.take();
    try {
      return lifeCycle.review(version, reviewer);
    } finally {
      turn.giveBack();
    }
  }
}
