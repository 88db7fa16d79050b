package org.guiju.web.handling;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.handling.DoubtDesk;
import org.guiju.handling.DoubtRequest;
import org.guiju.handling.LevelPolicy;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** Steps in handling one doubt. */
@Path(HandlingPaths.STEPS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = DoubtResource.TAG)
class DoubtStepResource {
  private static final String IDENTITY = "发现的标识，见报告的 annotations；“#”写成 %23，“/”写成 %2F";
  private static final String EXAMPLE =
      """
      {"after": 0, "state": "VIOLATION", "breachType": "WRONG_USE",
       "note": "核对支付凭证，用于与项目无关的支出",
       "attachments": [{"name": "核查记录.pdf", "mediaType": "application/pdf", "content": "JVBERi0xLjcK"}]}\
      """;

  private final DoubtDesk desk;
  private final HandlingRequests requests;
  private final LevelPolicy levels;

  DoubtStepResource(DoubtDesk desk, HandlingRequests requests, LevelPolicy levels) {
    this.desk = desk;
    this.requests = requests;
    this.levels = levels;
  }

  @GET
  @Operation(operationId = "listDoubtSteps", summary = "一个疑点和办理的各步")
  @APIResponse(
      responseCode = "200",
      description = "疑点",
      content = @Content(schema = @Schema(implementation = HandlingViews.HistoryView.class)))
  @APIResponse(responseCode = "404", description = "没有这份材料或这个疑点")
  public HandlingViews.HistoryView list(
      @PathParam("id") String id,
      @Parameter(description = IDENTITY) @PathParam("identity") String identity) {
    String finding = requireIdentity(identity);
    return HandlingViews.HistoryView.of(
        HandlingPaths.of(id, submission -> desk.history(submission, finding)), levels);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "handleDoubt",
      summary = "办理疑点",
      description =
          "疑点认定正常（NORMAL）或认定违规（VIOLATION，写明 breachType），违规的整改后登记已整改（CORRECTED）；"
              + "DOUBT 表示写明理由后重新办理。after 填所看到的最后一步的序号，其间有他人办理时回答 409，并写明经过。"
              + "橙色疑点认定正常须有附件。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HandlingBodies.DoubtStepBody.class),
              examples = @ExampleObject(name = "violation", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "已办理",
      content = @Content(schema = @Schema(implementation = HandlingViews.HistoryView.class)))
  @APIResponse(responseCode = "400", description = "填写有误，列出全部问题；或没有写明办理人")
  @APIResponse(responseCode = "404", description = "没有这份材料或这个疑点")
  @APIResponse(responseCode = "409", description = "已由他人办理，或现在不能这样办理；写明经过")
  @APIResponse(responseCode = "413", description = "附件过大")
  public Response handle(
      @PathParam("id") String id,
      @Parameter(description = IDENTITY) @PathParam("identity") String identity,
      @Parameter(description = ActingPerson.DESCRIBED) @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    DoubtRequest request = requests.step(input, headers);
    String finding = requireIdentity(identity);
    DoubtDesk.History history =
        HandlingPaths.of(id, submission -> desk.take(submission, finding, request));
    return Response.status(Response.Status.CREATED)
        .entity(HandlingViews.HistoryView.of(history, levels))
        .build();
  }

  /** No finding is called something that the archive cannot even hold. */
  private static String requireIdentity(String identity) {
    if (identity.codePoints().anyMatch(Character::isISOControl)) {
      throw RefusedException.notFound("没有标识为“%s”的疑点。".formatted(Parameters.quoted(identity)));
    }
    return identity;
  }
}
