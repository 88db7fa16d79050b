package org.guiju.web.notices;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.Person;
import org.guiju.notices.DeliveryState;
import org.guiju.notices.Webhook;
import org.guiju.notices.WebhookRequest;
import org.guiju.notices.Webhooks;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ListParameters;
import org.guiju.web.http.Page;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.ParametersTogether;
import org.guiju.web.http.RefusedException;

/** Other systems that are told of changed verdicts. */
@Path(Addresses.WEBHOOKS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = NoticeResource.TAG)
class WebhookResource {
  private final Webhooks webhooks;
  private final WebhookRequests requests;

  WebhookResource(Webhooks webhooks, WebhookRequests requests) {
    this.webhooks = webhooks;
    this.requests = requests;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addWebhook",
      summary = "登记一个接收通知的系统",
      description =
          "此后结论改变时，通知（Notice）以 POST 送往该网址，请求头有 Guiju-Notice-Id（编号）、Guiju-Timestamp（秒）"
              + "和 Guiju-Signature：“v1=”加 HMAC-SHA256(密钥, Guiju-Timestamp + \".\" + 内容) 的十六进制。"
              + "回答 2xx 即为送达，不跟随转向；否则过 1 秒、2 秒、4 秒……再送，最长隔一小时，三天后放弃。"
              + "同一条通知可能送达不止一次，编号相同；同一份材料的通知按先后送达。密钥只在回答中显示一次。")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WebhookRequests.Form.class)))
  @APIResponse(
      responseCode = "201",
      description = "已登记",
      content = @Content(schema = @Schema(implementation = WebhookViews.CreatedView.class)))
  @APIResponse(responseCode = "400", description = "填写有误，列出全部问题；或没有写明办理人")
  public Response add(
      @Parameter(description = "登记人，中文按 UTF-8 作百分号编码") @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers,
      InputStream input) {
    WebhookRequest request = requests.read(input, headers);
    Webhook webhook = webhooks.add(request);
    return Response.created(URI.create(Addresses.WEBHOOKS + "/" + webhook.id()))
        .entity(WebhookViews.CreatedView.of(webhook, request.secret()))
        .build();
  }

  @GET
  @Operation(operationId = "listWebhooks", summary = "接收通知的系统，最近登记的在前", description = "含已停用的。")
  @APIResponse(
      responseCode = "200",
      description = "全部接收系统",
      content = @Content(schema = @Schema(implementation = WebhookViews.WebhookView[].class)))
  public List<WebhookViews.WebhookView> list() {
    return webhooks.list().stream().map(WebhookViews.WebhookView::of).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getWebhook", summary = "一个接收系统")
  @APIResponse(
      responseCode = "200",
      description = "接收系统",
      content = @Content(schema = @Schema(implementation = WebhookViews.WebhookView.class)))
  @APIResponse(responseCode = "404", description = "没有这个接收系统")
  public WebhookViews.WebhookView get(@PathParam("id") String id) {
    return WebhookViews.WebhookView.of(find(id));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "endWebhook",
      summary = "停用一个接收系统",
      description = "记下停用人和时间；待送达的通知不再送出。已停用的再次停用，以第一次为准。")
  @APIResponse(responseCode = "204", description = "已停用")
  @APIResponse(responseCode = "400", description = "没有写明办理人")
  @APIResponse(responseCode = "404", description = "没有这个接收系统")
  public void end(
      @PathParam("id") String id,
      @Parameter(description = "停用人，中文按 UTF-8 作百分号编码") @HeaderParam(ActingPerson.HEADER)
          String person,
      @Context HttpHeaders headers) {
    Person who = requests.person(headers);
    if (ListParameters.number(id).filter(number -> webhooks.end(number, who)).isEmpty()) {
      throw noSuchWebhook(id);
    }
  }

  @GET
  @Path("/{id}/deliveries")
  @Operation(operationId = "listDeliveries", summary = "各条通知是否送达，最近的在前")
  @APIResponse(
      responseCode = "200",
      description = "一页通知的送达情况",
      content = @Content(schema = @Schema(implementation = WebhookViews.PageView.class)))
  @APIResponse(responseCode = "400", description = "参数有误")
  @APIResponse(responseCode = "404", description = "没有这个接收系统")
  public WebhookViews.PageView deliveries(
      @PathParam("id") String id,
      @Parameter(description = "WAITING、DELIVERED 或 GIVEN_UP", example = "GIVEN_UP")
          @QueryParam("state")
          String state,
      @Parameter(description = "上一页的 next") @QueryParam("cursor") String cursor,
      @Parameter(description = "每页多少条，1 至 200，缺省 50") @QueryParam("limit") String limit) {
    long webhook = find(id).id();
    ParametersTogether query = new ParametersTogether();
    Optional<DeliveryState> wanted = query.optional(() -> state(state));
    int size = query.limit(limit);
    Optional<Long> below = query.cursor(cursor);
    query.require();
    List<Webhooks.Progress> found = webhooks.progress(webhook, wanted, below, size + 1);
    Page<Webhooks.Progress> page = Page.of(found, size);
    return new WebhookViews.PageView(
        page.shown(WebhookViews.DeliveryView::of), page.nextBelow(Webhooks.Progress::notice));
  }

  private static Optional<DeliveryState> state(String given) {
    return ListParameters.text(given)
        .map(
            text ->
                DeliveryState.of(text)
                    .orElseThrow(
                        () ->
                            ListParameters.refused(
                                "unknown-state",
                                "state",
                                text,
                                "可用的是：" + DeliveryState.choices() + "。")));
  }

  private Webhook find(String id) {
    return ListParameters.number(id).flatMap(webhooks::find).orElseThrow(() -> noSuchWebhook(id));
  }

  private static RefusedException noSuchWebhook(String id) {
    return RefusedException.notFound(
        "没有编号为“%s”的接收系统。全部接收系统见 %s。".formatted(Parameters.quoted(id), Addresses.WEBHOOKS));
  }
}
