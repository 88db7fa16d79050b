package org.guiju.web.handling;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.handling.Attachment;
import org.guiju.handling.Dossiers;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** Attachments of a paper's waivers and doubts. */
@Path(HandlingPaths.ATTACHMENTS)
@Blocking
@Tag(name = DoubtResource.TAG)
class AttachmentResource {
  private final Dossiers dossiers;

  AttachmentResource(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @GET
  @Path("/{sha256}")
  @Operation(operationId = "getAttachment", summary = "豁免和办理的附件", description = "逐字节为提交时的内容。")
  @APIResponse(responseCode = "200", description = "附件")
  @APIResponse(responseCode = "404", description = "没有这份材料或这个附件")
  public Response get(@PathParam("id") String id, @PathParam("sha256") String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw noSuchAttachment(sha256);
    }
    Attachment attachment =
        HandlingPaths.of(
                id, submission -> dossiers.read(submission, dossier -> dossier.attachment(sha256)))
            .orElseThrow(() -> noSuchAttachment(sha256));
    return Response.ok(attachment.content().bytes(), attachment.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(attachment))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static String encoded(Attachment attachment) {
    return URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }

  private static RefusedException noSuchAttachment(String sha256) {
    return RefusedException.notFound(
        "没有 sha256 为“%s”的附件。附件见豁免和办理各步。".formatted(Parameters.quoted(sha256)));
  }
}
