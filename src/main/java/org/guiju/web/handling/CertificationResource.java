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
import org.guiju.handling.CertificationDesk;
import org.guiju.handling.CertificationRequest;
import org.guiju.web.http.ActingPerson;

/** Certifications of a submission's standing report. */
@Path(HandlingPaths.CERTIFICATIONS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "签认", description = "经办、复核两人先后签认现行报告")
class CertificationResource {
  private static final String EXAMPLE =
      """
      {"role": "PREPARER", "report": 1,
       "reportSha256": "5b1c8a0de4f7f2c96f3a1b7d2e9084c65ad3f0b1827496e3c5d8a7f60b9e1d24",
       "note": "已与原件核对"}\
      """;

  private final CertificationDesk desk;
  private final HandlingRequests requests;

  CertificationResource(CertificationDesk desk, HandlingRequests requests) {
    this.desk = desk;
    this.requests = requests;
  }

  @GET
  @Operation(operationId = "listCertifications", summary = "一份材料的签认情况")
  @APIResponse(
      responseCode = "200",
      description = "签认情况",
      content = @Content(schema = @Schema(implementation = HandlingViews.CertificationsView.class)))
  @APIResponse(responseCode = "404", description = "没有这份材料")
  public HandlingViews.CertificationsView list(@PathParam("id") String id) {
    return HandlingViews.CertificationsView.of(HandlingPaths.of(id, desk::standing));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "certify",
      summary = "签认现行报告",
      description =
          "经办人（PREPARER）先签认，再由另一人复核（REVIEWER）。report 和 reportSha256 为所看到的现行报告；其间有了新的报告时不能签认。"
              + "以后有了新的现行报告，状态变为 CERTIFIED_EARLIER。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HandlingBodies.CertificationBody.class),
              examples = @ExampleObject(name = "prepare", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "已签认",
      content = @Content(schema = @Schema(implementation = HandlingViews.CertificationsView.class)))
  @APIResponse(responseCode = "400", description = "填写有误，列出全部问题；或没有写明签认人")
  @APIResponse(responseCode = "404", description = "没有这份材料")
  @APIResponse(responseCode = "409", description = "不是现行报告，或还有红色疑点，或已由他人签认，或须由另一人签认")
  public Response certify(
      @PathParam("id") String id,
      @Parameter(description = "签认人，中文按 UTF-8 作百分号编码") @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    CertificationRequest request = requests.certification(input, headers);
    CertificationDesk.Standing standing =
        HandlingPaths.of(id, submission -> desk.certify(submission, request));
    return Response.status(Response.Status.CREATED)
        .entity(HandlingViews.CertificationsView.of(standing))
        .build();
  }
}
