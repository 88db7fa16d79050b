package org.guiju.web.runs;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.runs.Run;
import org.guiju.runs.RunDesk;
import org.guiju.runs.RunRegister;
import org.guiju.versions.Version;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.RefusedException;
import org.guiju.web.http.VersionLookup;

/** What putting a version in force would change for the papers on file. */
@Path(Addresses.RULE_SETS + "/{version}/impact")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "规则集")
class ImpactResource {
  private final RunDesk desk;
  private final RunRegister runs;
  private final RunBody body;
  private final VersionLookup versions;
  private final RunLookup lookup;

  ImpactResource(
      RunDesk desk, RunRegister runs, RunBody body, VersionLookup versions, RunLookup lookup) {
    this.desk = desk;
    this.runs = runs;
    this.body = body;
    this.versions = versions;
    this.lookup = lookup;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "beginImpact",
      summary = "启用之前看影响",
      description = "以这个版本重新检查全部归档材料（或分层抽查 sample 份），与现行版本比较，不改变任何结论。是一次批量复核，进度和改变见其地址。")
  @RequestBody(content = @Content(schema = @Schema(implementation = RunBody.ImpactForm.class)))
  @APIResponse(
      responseCode = "202",
      description = "已开始",
      content = @Content(schema = @Schema(implementation = RunViews.RunView.class)))
  @APIResponse(responseCode = "400", description = "填写有误，或没有写办理人，或就是现行版本")
  @APIResponse(responseCode = "404", description = "没有这个版本")
  @APIResponse(responseCode = "409", description = "同样的批量复核还没有结束，Location 为其地址；或版本不能使用")
  public Response begin(
      @PathParam("version") String name,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    Version candidate = versions.version(name);
    Run run = desk.begin(body.impact(input, headers, candidate));
    return Response.accepted(lookup.view(run.id()))
        .location(URI.create(Addresses.RUNS + "/" + run.id()))
        .build();
  }

  @GET
  @Operation(operationId = "getImpact", summary = "这个版本最近一次完成的影响")
  @APIResponse(
      responseCode = "200",
      description = "批量复核",
      content = @Content(schema = @Schema(implementation = RunViews.RunView.class)))
  @APIResponse(responseCode = "404", description = "没有这个版本，或还没有看过影响")
  public RunViews.RunView get(@PathParam("version") String name) {
    Version version = versions.version(name);
    return runs.impactOf(version.sha256())
        .map(run -> lookup.view(run.id()))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "规则集 %s 还没有完成的影响。请先 POST %s/%s/impact。"
                        .formatted(version.name(), Addresses.RULE_SETS, version.name())));
  }
}
