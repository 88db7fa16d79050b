package org.guiju.web.papers;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.desk.ExplanationDesk;
import org.guiju.repair.Explanation;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ArchiveLookup;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** What stands behind the findings of a stored report. */
@Path(Addresses.SUBMISSIONS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "归档")
class ExplanationResource {
  private final ArchiveLookup lookup;
  private final ExplanationDesk desk;

  ExplanationResource(ArchiveLookup lookup, ExplanationDesk desk) {
    this.lookup = lookup;
    this.desk = desk;
  }

  @GET
  @Path("/{id}/reports/{n}/explanation")
  @Operation(
      operationId = "explainReport",
      summary = "一份报告的各条发现出自哪里，改哪几格可以相符",
      description =
          "把各条发现按起因分组：每组先列起因，由它引起的列在下面，并说明为什么；报告中的每一条恰好在一组里，一条不少。"
              + "金额不符的，列出改动最少的改法，可能性大的在前；只是建议，不会自动修改。"
              + "四舍五入可以解释的，只说明差额，不指认哪一格。"
              + "由归档的材料、关联资料和报告算出，报告本身不变；同一份报告每次得到相同的说明。")
  @APIResponse(
      responseCode = "200",
      description = "分组和改法",
      content = @Content(schema = @Schema(implementation = Explanation.class)))
  @APIResponse(responseCode = "404", description = "没有这份报告")
  @APIResponse(responseCode = "409", description = "现在的程序不能读取当时的材料；列出原因")
  public Explanation explanation(@PathParam("id") String id, @PathParam("n") String n) {
    ExplanationDesk.Answer answer = desk.explain(lookup.report(id, n));
    if (answer.explanation() == null) {
      throw new RefusedException(
          Problem.of(409, "explanation-refused", "不能说明", "现在的程序不能读取当时的材料，因此不能说明这份报告。")
              .with(answer.problems().stream().map(Problem.Item::of).toList()));
    }
    return answer.explanation();
  }
}
