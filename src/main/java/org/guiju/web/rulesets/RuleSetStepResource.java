package org.guiju.web.rulesets;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.desk.RulesDesk;
import org.guiju.versions.ActivationDesk;
import org.guiju.versions.LifeCycle;
import org.guiju.versions.StageDesk;
import org.guiju.versions.Version;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.SignedReason;
import org.guiju.web.http.VersionLookup;

/** The decisions that people take on a version: approval, activation, retirement. */
@Path(Addresses.RULE_SETS + "/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "规则集")
@APIResponse(
    responseCode = "200",
    description = "已办理，版本现在的状态；启用也可以定于某一时间",
    content = @Content(schema = @Schema(implementation = RuleSetViews.VersionView.class)))
@APIResponse(responseCode = "400", description = "没有写办理人或理由，或时间有误")
@APIResponse(responseCode = "404", description = "没有这个版本")
class RuleSetStepResource {
  private final LifeCycle lifeCycle;
  private final ActivationDesk activations;
  private final StageDesk stages;
  private final RulesDesk rules;
  private final VersionLookup lookup;
  private final StepBodies bodies;
  private final Impacts impacts;

  RuleSetStepResource(
      LifeCycle lifeCycle,
      ActivationDesk activations,
      StageDesk stages,
      RulesDesk rules,
      VersionLookup lookup,
      StepBodies bodies,
      Impacts impacts) {
    this.lifeCycle = lifeCycle;
    this.activations = activations;
    this.stages = stages;
    this.rules = rules;
    this.lookup = lookup;
    this.bodies = bodies;
    this.impacts = impacts;
  }

  @POST
  @Path("/approvals")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "approveRuleSet",
      summary = "批准一个版本",
      description =
          "审查通过之后，由没有参与起草的人批准。起草人：自上一个启用过的版本以来修改过文件的人。回答中 impact 为最近一次完成的影响。"
              + "budget 写最多允许多少份材料改变，可照 impact.proposedBudget 填写；批准之后属于这个版本，要改须重新审查、批准。")
  @RequestBody(content = @Content(schema = @Schema(implementation = StepBody.ApprovalForm.class)))
  @APIResponse(responseCode = "403", description = "起草人不能批准自己的版本")
  @APIResponse(responseCode = "409", description = "还没有审查通过，或现行版本已变，须重新审查")
  public RuleSetViews.VersionView approve(
      @PathParam("version") String name,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    StepBody body = bodies.approval(input, headers);
    lifeCycle.approve(lookup.version(name), body.by(), body.reason(), body.budget());
    return impacts.with(RuleSetViews.VersionView.of(lookup.version(name)));
  }

  @POST
  @Path("/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "activateRuleSet",
      summary = "启用一个版本，立即或在某一时间，对全部或一部分材料",
      description =
          "经批准的版本、曾经启用的版本（退回）才能启用。全部服务进程在 2 秒内一起换用；正在进行的检查用原来的版本做完。"
              + "新内容的施行日期早于启用日期时，会评判当时还不知道这些规则的资金：不予启用，逐条列出，"
              + "除非写 retroactive: true 并说明依据。"
              + "写 stage 时只对一部分材料启用：这一部分的新材料和归档材料按这个版本检查，其余照旧；与原版本不同的材料超过批准的上限即自动退回。"
              + "再写更大的 stage 为扩大，不写为全面启用，退出用 …/retirement。进展见 …/{version}/stage。")
  @RequestBody(content = @Content(schema = @Schema(implementation = StepBody.ActivationForm.class)))
  @APIResponse(
      responseCode = "409",
      description = "没有批准，没有批准改变的上限，现行版本已变，有别的版本正在部分启用，或有内容会评判启用之前的资金；逐条列出")
  public RuleSetViews.VersionView activate(
      @PathParam("version") String name,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    StepBody body = bodies.activation(input, headers);
    Version version = lookup.version(name);
    if (body.stage() == null) {
      activations.activate(
          version,
          new ActivationDesk.Order(body.by(), body.reason(), body.at(), body.retroactive()));
    } else {
      stages.stage(
          version, new StageDesk.Order(body.by(), body.reason(), body.stage(), body.retroactive()));
    }
    rules.follow();
    return RuleSetViews.VersionView.of(lookup.version(name));
  }

  @POST
  @Path("/retirement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "retireRuleSet",
      summary = "停用一个版本",
      description = "撤回还没有到时间的启用，或结束部分启用（这一部分材料按现行版本重新检查），或表明不再采用；再要启用须重新批准。现行版本由另一个版本代替，不能停用。")
  @RequestBody(content = @Content(schema = @Schema(implementation = SignedReason.Form.class)))
  @APIResponse(responseCode = "409", description = "是现行版本")
  public RuleSetViews.VersionView retire(
      @PathParam("version") String name,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    SignedReason body = bodies.reason(input, headers);
    lifeCycle.retire(lookup.version(name), body.by(), body.reason());
    rules.follow();
    return RuleSetViews.VersionView.of(lookup.version(name));
  }
}
