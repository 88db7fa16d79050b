package org.guiju.web.catalogue;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.RefusedException;

/** What rules can read, and which rules do. */
@Path(FieldResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "规则")
class FieldResource {
  static final String PATH = "/api/v1/fields";

  private final FieldCatalogue catalogue;

  FieldResource(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "listFields",
      summary = "字段、限额与规则的对照",
      description = "规则可以读取的全部字段，以及各条规则读取哪些字段、使用哪些数字和清单；没有规则读取的字段也列出。" + "改一个限额之前，先看哪些规则使用它。")
  @APIResponse(responseCode = "200", description = "对照表")
  @APIResponse(responseCode = "400", description = "查询参数有误")
  public FieldViews.FieldIndex list(
      @Parameter(description = "只列这种事实的字段，写类型名或中文名；不列限额", example = "AllocationRow")
          @QueryParam("type")
          String type,
      @Parameter(description = "只列这个名称的字段和限额，写英文名、代码或中文名", example = "yearTotal")
          @QueryParam("name")
          String name) {
    ParametersTogether query = new ParametersTogether();
    String ofType = query.read(() -> known("type", "事实类型", type, catalogue.typeNames()), null);
    String called = query.read(() -> known("name", "字段或限额", name, catalogue.names()), null);
    query.require();
    return catalogue.index(ofType, called);
  }

  private static String known(String parameter, String noun, String text, Set<String> known) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String value = text.strip();
    if (!known.contains(value)) {
      throw RefusedException.parameter(
          "request.unknown-" + parameter, parameter, Parameters.unknown(noun, value, known, PATH));
    }
    return value;
  }
}
