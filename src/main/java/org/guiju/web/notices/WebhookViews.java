package org.guiju.web.notices;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.notices.DeliveryState;
import org.guiju.notices.Secret;
import org.guiju.notices.Webhook;
import org.guiju.notices.Webhooks;

/** How webhooks look. */
final class WebhookViews {
  private WebhookViews() {}

  /** A webhook; its secret is shown when it is made, and then never again. */
  @Schema(name = "Webhook", description = "接收通知的系统；密钥不再显示")
  public record WebhookView(
      @Schema(description = "编号", examples = "3") long id,
      @Schema(description = "接收通知的网址", examples = "https://oa.example.gov.cn/guiju") String url,
      @Schema(description = "地区代码，含其下级；缺省为全部地区", examples = "350000") String region,
      @Schema(description = "登记人") String person,
      @Schema(description = "登记的时间") OffsetDateTime at,
      @Schema(description = "停用人") String endedBy,
      @Schema(description = "停用的时间；没有停用时没有") OffsetDateTime endedAt,
      @Schema(description = "待送达的通知数") long waiting,
      @Schema(description = "已放弃的通知数") long givenUp,
      @Schema(description = "最近连续失败的次数；0 为正常") int failures,
      @Schema(description = "从什么时候起失败") OffsetDateTime failingSince) {
    static WebhookView of(Webhook webhook) {
      return new WebhookView(
          webhook.id(),
          webhook.url(),
          webhook.regionCode(),
          webhook.person(),
          webhook.at(),
          webhook.endedBy(),
          webhook.endedAt(),
          webhook.waiting(),
          webhook.givenUp(),
          webhook.failures(),
          webhook.failingSince());
    }
  }

  /** A webhook that was made just now. */
  @Schema(name = "CreatedWebhook", description = "刚登记的接收系统，和核实签名用的密钥")
  public record CreatedView(
      WebhookView webhook,
      @Schema(description = "密钥，只显示这一次；签名为 HMAC-SHA256(密钥, Guiju-Timestamp + \".\" + 内容)")
          String secret) {
    static CreatedView of(Webhook webhook, Secret secret) {
      return new CreatedView(WebhookView.of(webhook), secret.reveal());
    }
  }

  /** A notice on its way. */
  @Schema(name = "Delivery", description = "一条通知的送达情况")
  public record DeliveryView(
      @Schema(description = "通知编号", examples = "17") long notice,
      @Schema(description = "材料编号", examples = "12") long submission,
      DeliveryState state,
      @Schema(description = "状态的中文名称", examples = "待送达") String stateLabel,
      @Schema(description = "已送几次") int tries,
      @Schema(description = "最近一次的时间") OffsetDateTime lastTry,
      @Schema(description = "最早什么时候再送") OffsetDateTime nextTry,
      @Schema(description = "最近一次为什么没有送达", examples = "接收方回答 503。") String problem) {
    static DeliveryView of(Webhooks.Progress progress) {
      return new DeliveryView(
          progress.notice(),
          progress.submission(),
          progress.state(),
          progress.state().label(),
          progress.tries(),
          progress.lastTry(),
          progress.nextTry(),
          progress.problem());
    }
  }

  /** A page of deliveries. */
  @Schema(name = "DeliveryPage")
  public record PageView(
      List<DeliveryView> deliveries, @Schema(description = "下一页的 cursor；没有下一页时没有") String next) {}
}
