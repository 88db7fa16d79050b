package org.guiju.web.rulesets;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Activation;
import org.guiju.archive.Person;
import org.guiju.desk.OfferedRules;
import org.guiju.rules.RuleFiles;
import org.guiju.rules.RuleSet;
import org.guiju.versions.LifeCycle;
import org.guiju.versions.LifeCycle.Drafted;
import org.guiju.versions.Version;
import org.guiju.versions.Versions;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.Page;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.VersionLookup;

/** Versions of the rules, and new drafts. */
@Path(Addresses.RULE_SETS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "规则集")
class RuleSetResource {
  private final Versions versions;
  private final OfferedRules offered;
  private final DraftReader drafts;
  private final LifeCycle lifeCycle;
  private final VersionLookup lookup;
  private final StepBodies bodies;
  private final Impacts impacts;

  RuleSetResource(
      Versions versions,
      OfferedRules offered,
      DraftReader drafts,
      LifeCycle lifeCycle,
      VersionLookup lookup,
      StepBodies bodies,
      Impacts impacts) {
    this.versions = versions;
    this.offered = offered;
    this.drafts = drafts;
    this.lifeCycle = lifeCycle;
    this.lookup = lookup;
    this.bodies = bodies;
    this.impacts = impacts;
  }

  @GET
  @Operation(
      operationId = "listRuleSets",
      summary = "规则集的各个版本，后起草的在前",
      description = "并给出现行版本、将要启用的版本，以及随程序提供而尚未启用的版本。")
  @APIResponse(
      responseCode = "200",
      description = "一页版本",
      content = @Content(schema = @Schema(implementation = RuleSetViews.PageView.class)))
  public RuleSetViews.PageView list(
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少个，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    ParametersTogether query = new ParametersTogether();
    int size = query.limit(limit);
    Optional<Long> below = query.cursor(cursor);
    query.require();
    List<Version> found = versions.list(below, size + 1);
    Page<Version> page = Page.of(found, size);
    return new RuleSetViews.PageView(
        RuleSetViews.version(versions.inForce().map(Activation::sha256)),
        versions
            .next()
            .map(
                next ->
                    new RuleSetViews.ScheduledView(
                        RuleSet.versionOf(next.sha256()), next.effective()))
            .orElse(null),
        RuleSetViews.version(offered.offered()),
        page.shown(RuleSetViews.VersionView::of),
        page.nextBelow(version -> version.steps().get(0).id()));
  }

  @POST
  @Operation(
      operationId = "draftRuleSet",
      summary = "起草一个版本",
      description =
          "上传整个规则文件夹；或加 base=active，只上传改动的文件；或加 from=rules、内容为空，取规则文件夹（没有时为随程序提供的规则）。"
              + "只保存，不审查、不启用。内容相同的版本只有一个。下一步：POST …/{version}/review。")
  @RequestBody(
      description = "zip 压缩包；或表单，每个文件一项，文件名写成规则文件夹下的路径",
      content = {
        @Content(
            mediaType = UploadReader.ZIP,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = UploadReader.FORM,
            schema = @Schema(implementation = RuleSetReviewResource.FormFiles.class))
      })
  @APIResponse(
      responseCode = "201",
      description = "已保存的草稿",
      content = @Content(schema = @Schema(implementation = RuleSetViews.VersionView.class)))
  @APIResponse(
      responseCode = "200",
      description = "内容相同的版本早已有了",
      content = @Content(schema = @Schema(implementation = RuleSetViews.VersionView.class)))
  @APIResponse(responseCode = "400", description = "内容或参数有误，或没有写办理人；列出全部问题，什么也没有保存")
  @APIResponse(responseCode = "413", description = "内容过大")
  @APIResponse(responseCode = "415", description = "不是 zip，也不是表单")
  public Response draft(
      @Parameter(description = "写 active 时，上传的文件放在现行版本之上", schema = @Schema(enumeration = "active"))
          @QueryParam("base")
          String base,
      @Parameter(description = "从现行版本中去掉的文件；与 base=active 一起用") @QueryParam("remove")
          List<String> remove,
      @Parameter(description = "写 rules 时，取规则文件夹或随程序提供的规则", schema = @Schema(enumeration = "rules"))
          @QueryParam("from")
          String from,
      @Parameter(description = "理由，可不写") @QueryParam("reason") String reason,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    Person author = bodies.person(headers);
    DraftReader.Tree tree = drafts.read(from, base, remove, headers, input);
    return answer(
        lifeCycle.draft(tree.files(), author, drafts.reason(reason), tree.parent().orElse(null)));
  }

  static Response answer(Drafted drafted) {
    RuleSetViews.VersionView view = RuleSetViews.VersionView.of(drafted.version());
    Response.ResponseBuilder answer =
        drafted.created()
            ? Response.created(URI.create(Addresses.RULE_SETS + "/" + view.version()))
            : Response.ok();
    return answer.entity(view).build();
  }

  @GET
  @Path("/{version}")
  @Operation(operationId = "getRuleSet", summary = "一个版本，含办理过程和文件名")
  @APIResponse(
      responseCode = "200",
      description = "版本",
      content = @Content(schema = @Schema(implementation = RuleSetViews.VersionView.class)))
  @APIResponse(responseCode = "404", description = "没有这个版本")
  public RuleSetViews.VersionView get(@PathParam("version") String name) {
    Version version = lookup.version(name);
    RuleFiles files = versions.files(version);
    return impacts.with(RuleSetViews.VersionView.of(version, files));
  }
}
