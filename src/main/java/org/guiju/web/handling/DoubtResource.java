package org.guiju.web.handling;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.handling.Dossiers;
import org.guiju.handling.DoubtCount;
import org.guiju.handling.DoubtFilter;
import org.guiju.handling.DoubtState;
import org.guiju.handling.Level;
import org.guiju.handling.LevelPolicy;
import org.guiju.handling.OpenDoubt;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Page;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;

/** Open doubts of all papers. */
@Path(DoubtResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = DoubtResource.TAG, description = "疑点：认定正常或违规，违规的整改；各步只增加，不修改")
class DoubtResource {
  static final String PATH = "/api/v1/doubts";
  static final String TAG = "办理";

  private final Dossiers dossiers;
  private final LevelPolicy levels;
  private final Clock clock;

  DoubtResource(Dossiers dossiers, LevelPolicy levels, Clock clock) {
    this.dossiers = dossiers;
    this.levels = levels;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listDoubts",
      summary = "待办的疑点，最近发现的在前",
      description = "没有认定的、认定之后事实已变的，以及认定违规而没有整改的疑点。每份材料只看最新一稿的现行报告。")
  @APIResponse(
      responseCode = "200",
      description = "一页疑点",
      content = @Content(schema = @Schema(implementation = HandlingViews.PageView.class)))
  @APIResponse(responseCode = "400", description = "参数有误")
  public HandlingViews.PageView list(
      @Parameter(description = "地区名称或代码，含其下级", example = "福建省") @QueryParam("region") String region,
      @Parameter(description = "等级", example = "red") @QueryParam("level") String level,
      @Parameter(description = "规则编号或其开头", example = "ALLOC-") @QueryParam("rule") String rule,
      @Parameter(description = "办理状态：DOUBT 或 VIOLATION", example = "DOUBT") @QueryParam("state")
          String state,
      @Parameter(description = "首次发现已满多少天", example = "30") @QueryParam("olderThanDays")
          String olderThanDays,
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少个，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    ParametersTogether query = new ParametersTogether();
    int size = query.limit(limit);
    DoubtFilter filter =
        new DoubtFilter(
            query.optional(() -> Parameters.region(region)),
            query.optional(() -> level(level)),
            levels,
            query.optional(() -> rule(rule)),
            query.optional(() -> state(state)),
            query.optional(() -> foundBefore(olderThanDays)),
            query.cursor(cursor),
            size + 1);
    query.require();
    List<OpenDoubt> found = dossiers.list(filter);
    Page<OpenDoubt> page = Page.of(found, size);
    return new HandlingViews.PageView(
        page.shown(open -> HandlingViews.OpenDoubtView.of(open, levels)),
        page.nextBelow(open -> open.doubt().id()));
  }

  @GET
  @Path("/counts")
  @Operation(operationId = "countDoubts", summary = "各等级待办的疑点数", description = "四个等级都列出，最急的在前。")
  @APIResponse(
      responseCode = "200",
      description = "疑点数",
      content = @Content(schema = @Schema(implementation = HandlingViews.LevelCount[].class)))
  @APIResponse(responseCode = "400", description = "参数有误")
  public List<HandlingViews.LevelCount> counts(
      @Parameter(description = "地区名称或代码，含其下级", example = "福建省") @QueryParam("region") String region,
      @Parameter(description = "规则编号或其开头", example = "ALLOC-") @QueryParam("rule") String rule,
      @Parameter(description = "办理状态：DOUBT 或 VIOLATION") @QueryParam("state") String state,
      @Parameter(description = "首次发现已满多少天") @QueryParam("olderThanDays") String olderThanDays) {
    ParametersTogether query = new ParametersTogether();
    DoubtFilter filter =
        new DoubtFilter(
            query.optional(() -> Parameters.region(region)),
            Optional.empty(),
            levels,
            query.optional(() -> rule(rule)),
            query.optional(() -> state(state)),
            query.optional(() -> foundBefore(olderThanDays)),
            Optional.empty(),
            Integer.MAX_VALUE);
    query.require();
    List<DoubtCount> counts = dossiers.count(filter);
    return Arrays.stream(Level.values()).map(level -> count(level, counts)).toList();
  }

  private HandlingViews.LevelCount count(Level level, List<DoubtCount> counts) {
    List<DoubtCount> own =
        counts.stream().filter(one -> levels.of(one.ruleId(), one.severity()) == level).toList();
    long sum = own.stream().mapToLong(DoubtCount::count).sum();
    return new HandlingViews.LevelCount(level.code(), level.label(), sum, own);
  }

  private static Optional<Level> level(String given) {
    return ListParameters.text(given)
        .map(
            text ->
                Level.of(text)
                    .orElseThrow(
                        () ->
                            ListParameters.refused(
                                "unknown-level", "level", text, "可用的是：" + Level.choices() + "。")));
  }

  private static Optional<String> rule(String given) {
    return ListParameters.text(given)
        .map(
            text -> {
              if (!text.matches("[A-Z0-9-]{1,40}")) {
                throw ListParameters.refused(
                    "bad-rule", "rule", text, "请写规则编号或其开头，例如 ALLOC-002 或 ALLOC-。");
              }
              return text;
            });
  }

  private static Optional<DoubtState> state(String given) {
    return ListParameters.text(given)
        .map(
            text ->
                DoubtState.of(text)
                    .filter(state -> state == DoubtState.DOUBT || state == DoubtState.VIOLATION)
                    .orElseThrow(
                        () ->
                            ListParameters.refused(
                                "unknown-state",
                                "state",
                                text,
                                "待办的疑点只有：DOUBT（疑点）、VIOLATION（认定违规）。")));
  }

  private Optional<OffsetDateTime> foundBefore(String given) {
    return ListParameters.text(given)
        .map(
            text ->
                ListParameters.number(text)
                    .filter(days -> days <= 36500)
                    .orElseThrow(
                        () ->
                            ListParameters.refused(
                                "bad-days", "olderThanDays", text, "请写 1 至 36500 的整数。")))
        .map(days -> OffsetDateTime.now(clock).minusDays(days));
  }
}
