package org.guiju.web.notices;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Person;
import org.guiju.notices.Inbox;
import org.guiju.notices.NoticeFilter;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Page;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.RefusedException;

/** The inbox of a region. */
@Path(Addresses.NOTICES)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = NoticeResource.TAG, description = "归档材料的结论改变时的通知：收件箱，和送往其他系统的通知")
class NoticeResource {
  static final String TAG = "通知";

  private final Inbox inbox;
  private final ActingPerson people;

  NoticeResource(Inbox inbox, ActingPerson people) {
    this.inbox = inbox;
    this.people = people;
  }

  @GET
  @Operation(
      operationId = "listNotices",
      summary = "结论改变了的材料，最近的在前",
      description = "后到的材料或新的规则使归档材料的结论改变时，各有一条通知。通知只增加，不修改。")
  @APIResponse(
      responseCode = "200",
      description = "一页通知",
      content = @Content(schema = @Schema(implementation = NoticeViews.PageView.class)))
  @APIResponse(responseCode = "400", description = "参数有误")
  public NoticeViews.PageView list(
      @Parameter(description = "地区名称或代码，含其下级", example = "福建省") @QueryParam("region") String region,
      @Parameter(description = "true 时只列没有人读过的；写明办理人时，只列该人没有读过的", example = "true")
          @QueryParam("unread")
          String unread,
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少条，1 至 200，缺省 50") @QueryParam("limit") String limit,
      @Parameter(description = ActingPerson.DESCRIBED) @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers) {
    ParametersTogether query = new ParametersTogether();
    int size = query.limit(limit);
    NoticeFilter filter =
        new NoticeFilter(
            query.optional(() -> Parameters.region(region)),
            query.flag("unread", unread),
            people.of(headers),
            query.cursor(cursor),
            size + 1);
    query.require();
    List<Inbox.Entry> found = inbox.list(filter);
    Page<Inbox.Entry> page = Page.of(found, size);
    return new NoticeViews.PageView(
        page.shown(NoticeViews.EntryView::of), page.nextBelow(entry -> entry.notice().id()));
  }

  @POST
  @Path("/{id}/read")
  @Operation(
      operationId = "readNotice",
      summary = "记下读过一条通知",
      description = "记下办理人和时间；已经记过的，以第一次为准。其他人是否读过不受影响。")
  @APIResponse(
      responseCode = "200",
      description = "通知，和谁读过",
      content = @Content(schema = @Schema(implementation = NoticeViews.EntryView.class)))
  @APIResponse(responseCode = "400", description = "没有写明办理人")
  @APIResponse(responseCode = "404", description = "没有这条通知")
  public NoticeViews.EntryView read(
      @PathParam("id") String id,
      @Parameter(description = ActingPerson.DESCRIBED) @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers) {
    Person reader = people.required(headers, "通知");
    return ListParameters.number(id)
        .flatMap(number -> inbox.read(number, reader))
        .map(NoticeViews.EntryView::of)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "没有编号为“%s”的通知。全部通知见 %s。".formatted(Parameters.quoted(id), Addresses.NOTICES)));
  }
}
