package org.guiju.web.catalogue;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** The documents whose obligations are encoded, with what each article became. */
@Path(DocumentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "文件", description = "规则所依据的文件与条款台账")
class DocumentResource {
  static final String PATH = "/api/v1/documents";

  private final DocumentCatalogue catalogue;
  private final Clock clock;

  DocumentResource(DocumentCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "listDocuments",
      summary = "全部文件",
      description =
          "包括已到期和尚未施行的。条款状态 status：ENFORCED 全部由规则检查、PARTLY 部分检查、HUMAN 留给人工判断（note 说明原因）。"
              + "文本可信程度 trust：PRIMARY 原文、VERIFIED 已核实、PARTLY 部分核实、UNVERIFIED 未核实。")
  @APIResponse(responseCode = "200", description = "文件目录")
  @APIResponse(responseCode = "400", description = "查询参数有误")
  public RuleViews.DocumentList list(
      @Parameter(description = "判断是否有效的日期，缺省为今天", example = "2024-05-24") @QueryParam("asOf")
          String asOf) {
    return catalogue.documents(Parameters.asOf(asOf, clock));
  }

  @GET
  @Path("/{id}")
  @Blocking
  @Operation(operationId = "getDocument", summary = "一份文件")
  @APIResponse(responseCode = "200", description = "文件")
  @APIResponse(responseCode = "404", description = "没有这份文件")
  public RuleViews.DocumentView get(
      @Parameter(description = "文件编号", example = "fujian-2024-15") @PathParam("id") String id,
      @Parameter(description = "判断是否有效的日期，缺省为今天", example = "2024-05-24") @QueryParam("asOf")
          String asOf) {
    return catalogue
        .document(id, Parameters.asOf(asOf, clock))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    Parameters.unknown("文件", id, catalogue.documentIds(), PATH)));
  }
}
