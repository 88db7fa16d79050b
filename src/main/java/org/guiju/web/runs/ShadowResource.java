package org.guiju.web.runs;

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
import org.guiju.trials.ShadowDesk;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.SignedBodies;
import org.guiju.web.http.SignedReason;
import org.guiju.web.http.VersionLookup;

/** Lets a version run beside the rules in force, and ends that. */
@Path(Addresses.RULE_SETS + "/{version}/shadow/{step: start|stop}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "规则集")
class ShadowResource {
  private static final String START = "start";
  private static final String SHADOW = "shadow";
  private static final String MATTER = "规则集";

  private final ShadowDesk shadows;
  private final SignedBodies bodies;
  private final VersionLookup versions;
  private final TrialLookup lookup;

  ShadowResource(
      ShadowDesk shadows, SignedBodies bodies, VersionLookup versions, TrialLookup lookup) {
    this.shadows = shadows;
    this.bodies = bodies;
    this.versions = versions;
    this.lookup = lookup;
  }

  @POST
  @Operation(
      operationId = "stepShadow",
      summary = "开始（start）或停止（stop）影子运行",
      description =
          "审查通过的版本（不须批准）与现行版本并行：此后提交或重新检查的每份材料，事后在后台再按这个版本检查，发现另存，见 …/{version}/shadow。"
              + "不影响任何结论，也不在任何地区看得到的地方出现。等候的太多时，后来的不检查，数目如实给出。"
              + "停止以后已有的发现保留，还在等候的不再检查，数目记下。")
  @RequestBody(content = @Content(schema = @Schema(implementation = SignedReason.Form.class)))
  @APIResponse(
      responseCode = "200",
      description = "已开始或已停止",
      content = @Content(schema = @Schema(implementation = TrialViews.TrialView.class)))
  @APIResponse(responseCode = "400", description = "没有写办理人或理由")
  @APIResponse(responseCode = "404", description = "没有这个版本")
  @APIResponse(responseCode = "409", description = "审查没有通过，是现行版本，已在影子运行，或没有在影子运行")
  public TrialViews.TrialView step(
      @PathParam("version") String name,
      @Parameter(description = "start 开始，stop 停止") @PathParam("step") String step,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    SignedReason body = bodies.read(input, headers, MATTER, SignedReason::read);
    if (START.equals(step)) {
      shadows.begin(versions.version(name), body.by(), body.reason());
    } else {
      shadows.end(versions.version(name), body.by(), body.reason());
    }
    return lookup.view(name, SHADOW);
  }
}
