package org.guiju.web.runs;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.recheck.Confidence;
import org.guiju.runs.Run;
import org.guiju.runs.SampleRegister;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** What a run over a sample says of all papers. */
@Path(Addresses.RUNS + "/{id}/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "批量复核")
class ForecastResource {
  private final RunLookup lookup;
  private final SampleRegister samples;

  ForecastResource(RunLookup lookup, SampleRegister samples) {
    this.lookup = lookup;
    this.samples = samples;
  }

  @GET
  @Operation(
      operationId = "getForecast",
      summary = "由抽查推算全部材料",
      description = "只用于抽查。各层按 Wilson 区间，合并时按 Newcombe 的方法；还在进行时，以已有结果的材料推算。")
  @APIResponse(
      responseCode = "200",
      description = "推算",
      content = @Content(schema = @Schema(implementation = RunViews.ForecastView.class)))
  @APIResponse(responseCode = "400", description = "不是抽查，或把握有误")
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  public RunViews.ForecastView forecast(
      @PathParam("id") String id,
      @Parameter(description = "把握，90、95（缺省）或 99") @QueryParam("confidence") String confidence) {
    Run run = lookup.run(id);
    if (run.terms().sample().isEmpty()) {
      throw new RefusedException(
          Problem.of(
              400,
              "not-a-sample",
              "不是抽查",
              "批量复核 %d 检查了范围内的全部材料，不用推算。结果见 %s/%d。".formatted(run.id(), Addresses.RUNS, run.id())));
    }
    return RunViews.ForecastView.of(samples.of(run.id()), confidence(confidence));
  }

  private static Confidence confidence(String given) {
    String text = ListParameters.text(given).orElse("95");
    return Arrays.stream(Confidence.values())
        .filter(one -> one.words().equals(text + "%"))
        .findFirst()
        .orElseThrow(
            () -> ListParameters.refused("bad-confidence", "confidence", text, "可用的是：90、95、99。"));
  }
}
