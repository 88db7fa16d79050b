package org.guiju.web.runs;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.web.http.Addresses;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Tells those who listen how a run goes on. */
@Path(Addresses.RUNS + "/{id}/events")
@Blocking
@Tag(name = "批量复核")
class RunEventsResource {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final RunLookup lookup;

  RunEventsResource(RunLookup lookup) {
    this.lookup = lookup;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "followRun",
      summary = "进度，每秒一次",
      description = "以 server-sent events 给出，每个事件的内容与 GET …/{id} 相同；结束后给出最后一次并断开。")
  @APIResponse(responseCode = "200", description = "事件流")
  @APIResponse(responseCode = "404", description = "没有这次批量复核")
  public Multi<RunViews.RunView> follow(@PathParam("id") String id) {
    long run = lookup.run(id).id();
    return Multi.createBy()
        .repeating()
        .uni(() -> look(() -> lookup.view(run)))
        .withDelay(PAUSE)
        .whilst(view -> !view.state().isEnd());
  }

  /** The database may keep one waiting, which the threads that serve everybody must not. */
  private static <T> Uni<T> look(Supplier<T> at) {
    return Uni.createFrom().item(at).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
