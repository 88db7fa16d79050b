package org.guiju.web.handling;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.guiju.archive.Content;
import org.guiju.archive.Person;
import org.guiju.handling.Attachment;
import org.guiju.handling.AttachmentTerms;
import org.guiju.handling.BreachType;
import org.guiju.handling.CertificationRequest;
import org.guiju.handling.CertificationRole;
import org.guiju.handling.DoubtRequest;
import org.guiju.handling.DoubtState;
import org.guiju.handling.WaiverAction;
import org.guiju.handling.WaiverDecision;
import org.guiju.handling.WaiverRequest;
import org.guiju.handling.WaiverTerms;
import org.guiju.web.http.BodyFields;
import org.guiju.web.http.SignedBodies;

/** Reads what people decide about findings off the wire. */
@Singleton
class HandlingRequests {
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_ATTACHMENTS = 20;

  private final AttachmentTerms attachments;
  private final WaiverTerms waivers;
  private final SignedBodies bodies;

  HandlingRequests(AttachmentTerms attachments, WaiverTerms waivers, SignedBodies bodies) {
    this.attachments = attachments;
    this.waivers = waivers;
    this.bodies = bodies;
  }

  WaiverRequest waiver(InputStream input, HttpHeaders headers, LocalDate today) {
    return read(
        input,
        headers,
        (fields, person) -> {
          String identity = fields.text("finding", "发现的标识", LONGEST_TEXT);
          String reason = fields.text("reason", "理由", LONGEST_TEXT);
          LocalDate expires = fields.day("expires", "到期日");
          if (expires != null) {
            waivers
                .againstExpiry(expires, today)
                .ifPresent(message -> fields.wrong("expires", message));
          }
          List<Attachment> basis =
              fields.object("attachment", "附件").stream().map(this::attachment).toList();
          requireFits(fields, "attachment", basis);
          fields.requireSound();
          return new WaiverRequest(identity, reason, expires, basis.get(0), person);
        });
  }

  WaiverDecision decision(InputStream input, HttpHeaders headers) {
    return read(
        input,
        headers,
        (fields, person) -> {
          WaiverAction action =
              fields.choice(
                  "action", "办理", WaiverAction::of, "APPROVE（批准）、REFUSE（不批准）、WITHDRAW（撤回）");
          String reason = fields.text("reason", "理由", LONGEST_TEXT);
          fields.requireSound();
          return new WaiverDecision(action, reason, person);
        });
  }

  DoubtRequest step(InputStream input, HttpHeaders headers) {
    return read(
        input,
        headers,
        (fields, person) -> {
          int after = fields.number("after", "看到的最后一步的序号，没有则为 0");
          DoubtState state = fields.choice("state", "办理状态", DoubtState::of, DoubtState.choices());
          BreachType type = breachType(fields, state);
          String note = fields.text("note", "说明", LONGEST_TEXT);
          List<Attachment> files = files(fields);
          fields.requireSound();
          return new DoubtRequest(after, state, type, note, files, person);
        });
  }

  private static BreachType breachType(BodyFields fields, DoubtState state) {
    if (state == DoubtState.VIOLATION) {
      return fields.choice("breachType", "违规类型", BreachType::of, BreachType.choices());
    }
    if (fields.optionalText("breachType", "违规类型", LONGEST_TEXT) != null) {
      fields.wrong("breachType", "只有认定违规时才填写“违规类型”，其他时候请去掉。");
    }
    return null;
  }

  private List<Attachment> files(BodyFields fields) {
    List<BodyFields> given = fields.list("attachments", "附件").objects();
    if (given.size() > MOST_ATTACHMENTS) {
      fields.wrong("attachments", "附件不能超过 %d 个。".formatted(MOST_ATTACHMENTS));
    }
    List<Attachment> files = new ArrayList<>();
    given.forEach(one -> files.add(attachment(one)));
    requireFits(fields, "attachments", files);
    return files;
  }

  CertificationRequest certification(InputStream input, HttpHeaders headers) {
    return read(
        input,
        headers,
        (fields, person) -> {
          CertificationRole role =
              fields.choice("role", "签认身份", CertificationRole::of, "PREPARER（经办）、REVIEWER（复核）");
          int report = fields.number("report", "报告序号");
          String sha256 = fields.text("reportSha256", "报告的 sha256", 64);
          String note = fields.optionalText("note", "说明", LONGEST_TEXT);
          fields.requireSound();
          return new CertificationRequest(role, report, sha256, note, person);
        });
  }

  /** An attachment as far as it can be read. */
  private Attachment attachment(BodyFields fields) {
    String name = fields.text("name", "附件名", Integer.MAX_VALUE);
    if (name != null) {
      attachments.againstName(name).ifPresent(message -> fields.wrong("name", message));
    }
    String mediaType = fields.text("mediaType", "附件类型", LONGEST_TEXT);
    if (mediaType != null) {
      attachments.againstType(mediaType).ifPresent(message -> fields.wrong("mediaType", message));
    }
    byte[] content = fields.bytes("content", "附件内容");
    fields.requireKnown();
    return new Attachment(name, mediaType, Content.of(content == null ? new byte[0] : content));
  }

  private void requireFits(BodyFields fields, String name, List<Attachment> files) {
    long size = files.stream().mapToLong(file -> file.content().size()).sum();
    if (size > attachments.maxBytes()) {
      fields.wrong(name, "附件共 %d 字节，超过上限 %d 字节。请压缩或减少附件。".formatted(size, attachments.maxBytes()));
    }
  }

  private <T> T read(
      InputStream input, HttpHeaders headers, BiFunction<BodyFields, Person, T> reader) {
    int largest =
        Math.toIntExact(attachments.maxBytes() * 4L / 3 + SignedBodies.LARGEST_WITHOUT_FILES);
    return bodies.read(input, headers, "疑点、豁免和签认", largest, reader);
  }
}
