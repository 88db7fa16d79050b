package org.guiju.web.proof;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.proof.ChainWalk;
import org.guiju.proof.Sealer;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.RefusedException;

/** The chain of certificates as a whole. */
@Path("/api/v1/archive/verification")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "凭证")
class ArchiveVerificationResource {
  private static final long USUAL_LIMIT = 10_000;
  private static final long HIGHEST_LIMIT = 1_000_000;

  private final Sealer sealer;
  private final ChainWalk walk;

  ArchiveVerificationResource(Sealer sealer, ChainWalk walk) {
    this.sealer = sealer;
    this.walk = walk;
  }

  /**
   * What a walk found.
   *
   * @param intact true when nothing is wrong
   * @param next where to go on; null at the end of the chain
   */
  @Schema(name = "ArchiveVerification", description = "核对链条和归档内容的结果")
  record WalkView(
      @Schema(description = "是否全部无误") boolean intact,
      @Schema(description = "从第几环起") long from,
      @Schema(description = "核对到第几环") long to,
      @Schema(description = "断开的第一环；没有时不列") Long firstBroken,
      @Schema(description = "全部不符之处，至多一千处") List<ChainWalk.Spot> flaws,
      @Schema(description = "共有多少处不符") long flawCount,
      @Schema(description = "最后一环的 SHA-256") String lastSha256,
      @Schema(description = "接着核对时 from 的值；已到末尾时没有") Long next) {
    static WalkView of(ChainWalk.Result found) {
      return new WalkView(
          found.flawCount() == 0,
          found.from(),
          found.to(),
          found.firstBroken(),
          found.flaws(),
          found.flawCount(),
          found.lastSha256(),
          found.end() ? null : found.to() + 1);
    }
  }

  @GET
  @Operation(
      operationId = "verifyArchive",
      summary = "核对链条和归档内容",
      description =
          "逐环核对编号、前后衔接、SHA-256、签名，以及与归档登记是否一致；并核对每环所载的材料原文、关联资料、"
              + "规则文件和报告是否仍是当时的内容。到达末尾时，另查有没有不在链条中的报告。链条末尾连同其报告一并被删，"
              + "从归档内部看不出来：请与手中最近的凭证核对 lastSha256。")
  @APIResponse(
      responseCode = "200",
      description = "核对结果",
      content = @Content(schema = @Schema(implementation = WalkView.class)))
  @APIResponse(responseCode = "400", description = "查询参数有误")
  public WalkView verify(
      @Parameter(description = "从第几环起，缺省为 1", example = "1") @QueryParam("from") String from,
      @Parameter(description = "至多核对多少环，1 至 1000000，缺省 10000") @QueryParam("limit") String limit) {
    ParametersTogether query = new ParametersTogether();
    long first = query.read(() -> number("from", from, 1, Integer.MAX_VALUE), 1L);
    long most = query.read(() -> number("limit", limit, USUAL_LIMIT, HIGHEST_LIMIT), 1L);
    query.require();
    sealer.seal();
    return WalkView.of(walk.walk(first, most));
  }

  private static long number(String name, String given, long usual, long highest) {
    if (ListParameters.text(given).isEmpty()) {
      return usual;
    }
    return ListParameters.number(given)
        .filter(number -> number <= highest)
        .orElseThrow(
            () ->
                RefusedException.parameter(
                    "request.bad-number",
                    name,
                    "查询参数“%s”填写为“%s”，不能识别。请写 1 至 %d 的整数。"
                        .formatted(name, Parameters.quoted(given), highest)));
  }
}
