package org.guiju.web.handling;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.handling.WaiverDesk;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.Parameters;
import org.guiju.web.views.WaiverView;

/** Waivers of the findings of a paper. */
@Path(HandlingPaths.WAIVERS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "豁免", description = "申请、批准对一处发现的豁免；发现和报告不因此改变")
class WaiverResource {
  private static final String REQUEST_EXAMPLE =
      """
      {"finding": "ALLOC-002@row:350900#yearTotal",
       "reason": "全年下达数含单列下达的追加数，已经省厅书面同意",
       "expires": "2025-06-30",
       "attachment": {"name": "批复.pdf", "mediaType": "application/pdf", "content": "JVBERi0xLjcK"}}\
      """;

  private final WaiverDesk desk;
  private final HandlingRequests requests;
  private final Clock clock;

  WaiverResource(WaiverDesk desk, HandlingRequests requests, Clock clock) {
    this.desk = desk;
    this.requests = requests;
    this.clock = clock;
  }

  @GET
  @Operation(operationId = "listWaivers", summary = "一份材料的豁免", description = "含同一材料其他各稿上申请的，最早的在前。")
  @APIResponse(
      responseCode = "200",
      description = "全部豁免",
      content = @Content(schema = @Schema(implementation = WaiverView[].class)))
  @APIResponse(responseCode = "404", description = "没有这份材料")
  public List<WaiverView> list(
      @PathParam("id") String id,
      @Parameter(description = "以哪一天判断是否过期，缺省为今天", example = "2025-06-30") @QueryParam("on")
          String on) {
    LocalDate day = Parameters.day("on", on).orElseGet(this::today);
    return HandlingPaths.of(id, submission -> desk.list(submission, day)).stream()
        .map(WaiverView::of)
        .toList();
  }

  @GET
  @Path("/{waiver}")
  @Operation(operationId = "getWaiver", summary = "一项豁免")
  @APIResponse(
      responseCode = "200",
      description = "豁免",
      content = @Content(schema = @Schema(implementation = WaiverView.class)))
  @APIResponse(responseCode = "404", description = "没有这项豁免")
  public WaiverView get(
      @PathParam("id") String id,
      @PathParam("waiver") String waiver,
      @Parameter(description = "以哪一天判断是否过期，缺省为今天") @QueryParam("on") String on) {
    long number = HandlingPaths.waiver(waiver);
    return list(id, on).stream()
        .filter(one -> one.id() == number)
        .findFirst()
        .orElseThrow(() -> HandlingPaths.noSuchWaiver(waiver));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "requestWaiver",
      summary = "申请豁免一处发现",
      description =
          "finding 为现行报告 annotations 中的标识。豁免随材料的以后各稿延续；发现的文字、填报值或应为值改变后，须重新申请。"
              + "附件内容按 Base64 编码。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HandlingBodies.WaiverBody.class),
              examples = @ExampleObject(name = "request", value = REQUEST_EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "已申请，待另一人批准",
      content = @Content(schema = @Schema(implementation = WaiverView.class)))
  @APIResponse(responseCode = "400", description = "填写有误，列出全部问题；或没有写明办理人")
  @APIResponse(responseCode = "404", description = "没有这份材料")
  @APIResponse(responseCode = "409", description = "现行报告没有这个发现，或已有未了的豁免，或已有新稿")
  @APIResponse(responseCode = "413", description = "附件过大")
  public Response request(
      @PathParam("id") String id,
      @Parameter(description = "申请人，中文按 UTF-8 作百分号编码") @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    LocalDate today = today();
    var request = requests.waiver(input, headers, today);
    WaiverDesk.Standing standing =
        HandlingPaths.of(id, submission -> desk.request(submission, request, today));
    URI place =
        URI.create("%s/%s/waivers/%d".formatted(Addresses.SUBMISSIONS, id, standing.waiver().id()));
    return Response.created(place).entity(WaiverView.of(standing)).build();
  }

  @POST
  @Path("/{waiver}/steps")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideWaiver",
      summary = "批准、不批准或撤回豁免",
      description = "批准、不批准须由申请人以外的人办理；撤回由申请人或批准人办理。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HandlingBodies.WaiverStepBody.class),
              examples =
                  @ExampleObject(
                      name = "approve",
                      value = "{\"action\": \"APPROVE\", \"reason\": \"批复属实\"}")))
  @APIResponse(
      responseCode = "201",
      description = "已办理",
      content = @Content(schema = @Schema(implementation = WaiverView.class)))
  @APIResponse(responseCode = "400", description = "填写有误，列出全部问题；或没有写明办理人")
  @APIResponse(responseCode = "404", description = "没有这项豁免")
  @APIResponse(responseCode = "409", description = "已由他人办理，或须由另一人办理；写明经过")
  public Response decide(
      @PathParam("id") String id,
      @PathParam("waiver") String waiver,
      @Parameter(description = ActingPerson.DESCRIBED) @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    var decision = requests.decision(input, headers);
    long number = HandlingPaths.waiver(waiver);
    WaiverDesk.Standing standing =
        HandlingPaths.of(id, submission -> desk.decide(submission, number, decision, today()));
    return Response.status(Response.Status.CREATED).entity(WaiverView.of(standing)).build();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
