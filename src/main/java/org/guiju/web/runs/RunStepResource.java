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
import org.guiju.runs.Run;
import org.guiju.runs.RunDesk;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.SignedReason;

/** The steps that people take with a run. */
@Path(Addresses.RUNS + "/{id}/{step: pause|resume|cancel}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "批量复核")
class RunStepResource {
  private final RunDesk desk;
  private final RunBody body;
  private final RunLookup lookup;

  RunStepResource(RunDesk desk, RunBody body, RunLookup lookup) {
    this.desk = desk;
    this.body = body;
    this.lookup = lookup;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "stepRun",
      summary = "暂停、继续或取消",
      description = "暂停：正在做的一段做完，之后的不再开始。取消：正在做的一段不再保存，已有的结果保留；keep 的批量复核已改的结论不退回。")
  @RequestBody(content = @Content(schema = @Schema(implementation = SignedReason.Form.class)))
  @APIResponse(
      responseCode = "200",
      description = "已办理",
      content = @Content(schema = @Schema(implementation = RunViews.RunView.class)))
  @APIResponse(responseCode = "400", description = "没有写办理人或理由")
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  @APIResponse(responseCode = "409", description = "没有在进行、没有暂停或已经结束，这一步现在不能办理")
  public RunViews.RunView step(
      @PathParam("id") String id,
      @Parameter(
              description = "pause 暂停、resume 继续、cancel 取消",
              schema = @Schema(enumeration = {"pause", "resume", "cancel"}))
          @PathParam("step")
          String step,
      @Parameter(description = ActingPerson.DESCRIBED, required = true)
          @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    SignedReason said = body.step(input, headers);
    return lookup.view(stepped(lookup.run(id), step, said).id());
  }

  private Run stepped(Run run, String step, SignedReason said) {
    return switch (step) {
      case "pause" -> desk.pause(run, said.by(), said.reason());
      case "resume" -> desk.resume(run, said.by(), said.reason());
      default -> desk.cancel(run, said.by(), said.reason());
    };
  }
}
