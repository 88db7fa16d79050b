package org.guiju.web.papers;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.desk.VerdictsThen;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ArchiveLookup;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.RefusedException;

/** The verdict on a paper as of one day, with the knowledge of another. */
@Path(Addresses.SUBMISSIONS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "归档")
class VerdictResource {
  private final ArchiveLookup lookup;
  private final VerdictsThen verdicts;
  private final Clock clock;

  VerdictResource(ArchiveLookup lookup, VerdictsThen verdicts, Clock clock) {
    this.lookup = lookup;
    this.verdicts = verdicts;
    this.clock = clock;
  }

  @GET
  @Path("/{id}/verdict")
  @Operation(
      operationId = "getVerdictThen",
      summary = "以某一天有效、某一天已知的情况看一份材料的结论",
      description =
          "asOf 决定用哪一天有效的条文和限额；knownAt 决定知道什么：那一天结束时（北京时间）启用的规则集、"
              + "已经收到的其他材料和它们当时的最后一稿。材料自己在 related 中给出的列表以材料为准。"
              + "用现在的程序检查，不归档，也不改变现在的结论；与现在的结论有何不同见 standing。")
  @APIResponse(
      responseCode = "200",
      description = "当时的结论",
      content = @Content(schema = @Schema(implementation = VerdictView.class)))
  @APIResponse(responseCode = "400", description = "日期有误，或 knownAt 还没有到")
  @APIResponse(responseCode = "404", description = "没有这份材料")
  @APIResponse(
      responseCode = "409",
      description =
          "knownAt 那一天还没有收到这份材料（not-received-then），还没有启用过规则集（no-verdict-then），或那时的规则集不能使用")
  @APIResponse(responseCode = "503", description = "检查超时")
  public VerdictView verdict(
      @PathParam("id") String id,
      @Parameter(description = TwoClocks.AS_OF, example = "2024-05-24") @QueryParam("asOf")
          String asOf,
      @Parameter(description = "以哪一天已知的规则集和材料检查，不晚于今天，缺省为今天", example = "2024-12-31")
          @QueryParam("knownAt")
          String knownAt) {
    ParametersTogether query = new ParametersTogether();
    LocalDate wording = query.optional(() -> Parameters.day("asOf", asOf)).orElse(null);
    LocalDate knowledge =
        query.read(() -> past(Parameters.day("knownAt", knownAt).orElseGet(this::today)), null);
    query.require();
    return VerdictView.of(verdicts.on(lookup.submission(id), wording, knowledge));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LocalDate past(LocalDate knownAt) {
    if (knownAt.isAfter(today())) {
      throw RefusedException.parameter(
          "request.future-day",
          "knownAt",
          "查询参数“knownAt”填写为“%s”，那一天还没有到，不知道到时会知道什么。请写今天（%s）或更早的日期。".formatted(knownAt, today()));
    }
    return knownAt;
  }
}
