package org.guiju.web.papers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** Sample papers at hand, to try a check on. */
@Path(SampleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "示例", description = "可直接提交检查的公开文件")
class SampleResource {
  static final String PATH = "/api/v1/samples";

  private final Samples samples;

  SampleResource(Samples samples) {
    this.samples = samples;
  }

  @GET
  @Operation(operationId = "listSamples", summary = "全部示例材料")
  @APIResponse(responseCode = "200", description = "示例目录")
  public List<Samples.Entry> list() {
    return samples.entries();
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "getSample",
      summary = "一份示例材料",
      description = "原样返回，可直接提交到 /api/v1/checks。")
  @APIResponse(
      responseCode = "200",
      description = "材料",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = SubmissionSchemas.SUBMISSION)))
  @APIResponse(responseCode = "404", description = "没有这份示例")
  public byte[] get(
      @Parameter(description = "名称", example = "fujian-2024-15-plan") @PathParam("name")
          String name) {
    byte[] body = samples.bodies().get(name);
    if (body == null) {
      throw RefusedException.notFound(
          Parameters.unknown("示例", name, samples.bodies().keySet(), PATH));
    }
    return body;
  }
}
