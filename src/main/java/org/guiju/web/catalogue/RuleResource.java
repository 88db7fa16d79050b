package org.guiju.web.catalogue;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.facts.region.Region;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.RefusedException;

/** The catalogue of rules. */
@Path(Addresses.RULES)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "规则", description = "规则目录、写法、示例")
class RuleResource {
  private final Catalogue catalogue;
  private final DocumentCatalogue documents;
  private final Clock clock;

  RuleResource(Catalogue catalogue, DocumentCatalogue documents, Clock clock) {
    this.catalogue = catalogue;
    this.documents = documents;
    this.clock = clock;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "listRules",
      summary = "某日有效的规则",
      description = "每条规则一项，只列所属文件当日有效的规则。读取的字段由规则条件推出，数字和清单给出当日有效的值。")
  @APIResponse(responseCode = "200", description = "规则目录")
  @APIResponse(responseCode = "400", description = "查询参数有误")
  public RuleViews.RuleList list(
      @Parameter(description = "日期，缺省为今天", example = "2024-05-24") @QueryParam("asOf") String asOf,
      @Parameter(description = "地区名称或代码：只列适用于该地区的文件", example = "福建省") @QueryParam("region")
          String region,
      @Parameter(description = "文件编号：只列该文件的规则", example = "common") @QueryParam("documentId")
          String documentId) {
    ParametersTogether query = new ParametersTogether();
    LocalDate day = query.read(() -> Parameters.asOf(asOf, clock), null);
    Optional<Region> place = query.optional(() -> Parameters.region(region));
    Optional<String> document = query.optional(() -> document(documentId));
    query.require();
    return catalogue.rules(day, place.orElse(null), document.orElse(null));
  }

  private Optional<String> document(String given) {
    return ListParameters.text(given)
        .map(
            id -> {
              if (!documents.documentIds().contains(id)) {
                throw RefusedException.parameter(
                    "request.unknown-document",
                    "documentId",
                    Parameters.unknown("文件", id, documents.documentIds(), DocumentResource.PATH));
              }
              return id;
            });
  }

  @GET
  @Path("/{id}")
  @Blocking
  @Operation(
      operationId = "getRule",
      summary = "一条规则的全部内容",
      description = "各个写法及其起始日期、规则文件原文、示例、引用它的条款，以及最近一次审查对它的意见。")
  @APIResponse(responseCode = "200", description = "规则")
  @APIResponse(responseCode = "404", description = "没有这条规则")
  public RuleViews.RuleDetail get(
      @Parameter(description = "规则编号", example = "ALLOC-001") @PathParam("id") String id,
      @Parameter(description = "日期，缺省为今天", example = "2024-05-24") @QueryParam("asOf")
          String asOf) {
    LocalDate day = Parameters.asOf(asOf, clock);
    return catalogue
        .rule(id, day)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    Parameters.unknown("规则", id, catalogue.ruleIds(), Addresses.RULES)));
  }
}
