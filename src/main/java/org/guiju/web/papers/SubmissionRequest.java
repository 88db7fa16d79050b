package org.guiju.web.papers;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.IdempotencyKey;
import org.guiju.archive.Person;
import org.guiju.desk.SubmissionDesk;
import org.guiju.facts.Sha256;
import org.guiju.intake.IntakeLimits;
import org.guiju.intake.IntakeProblem;
import org.guiju.web.http.ActingPerson;
import org.guiju.web.http.IncomingBody;
import org.guiju.web.http.LargeBodies;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** Reads a request to store a submission off the wire. */
@Singleton
class SubmissionRequest {
  static final String KEY_HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;
  private static final String NOBODY = "";

  private final IntakeLimits limits;
  private final LargeBodies largeBodies;
  private final ActingPerson people;

  SubmissionRequest(IntakeLimits limits, LargeBodies largeBodies, ActingPerson people) {
    this.limits = limits;
    this.largeBodies = largeBodies;
    this.people = people;
  }

  SubmissionDesk.Request read(
      InputStream input, HttpHeaders headers, LocalDate asOf, LocalDate knownAt) {
    IncomingBody body = new IncomingBody(input, headers, largeBodies);
    String sender = people.of(headers).map(Person::name).orElse(null);
    return body.politely(
        limits.maxBytes(),
        () -> {
          body.requireUtf8();
          body.requireUncompressed();
          Content content = whole(body);
          return new SubmissionDesk.Request(
              content, asOf, knownAt, sender, key(headers, sender, content, asOf, knownAt));
        });
  }

  /** The whole body, where it is not too large. */
  Content whole(IncomingBody body) {
    return Content.of(
        body.readWhole(Math.toIntExact(limits.maxBytes()), () -> tooLarge(limits.maxBytes())));
  }

  static RefusedException tooLarge(long maxBytes) {
    return new RefusedException(
        Problem.unreadable(
            List.of(
                new IntakeProblem(
                    Problem.TOO_MANY_BYTES,
                    "",
                    0,
                    0,
                    "提交的内容超过上限 %d 字节。请拆分后分次提交。".formatted(maxBytes)))));
  }

  private static Optional<IdempotencyKey> key(
      HttpHeaders headers, String sender, Content content, LocalDate asOf, LocalDate knownAt) {
    String key = headers.getHeaderString(KEY_HEADER);
    if (key == null) {
      return Optional.empty();
    }
    if (!key.matches("[!-~]{1," + LONGEST_KEY + "}")) {
      throw new RefusedException(
          Problem.of(
              400,
              "bad-idempotency-key",
              "请求头 " + KEY_HEADER + " 有误",
              "请求头 %s 应为 1 至 %d 个可见的 ASCII 字符，不含空格，例如一个 UUID。".formatted(KEY_HEADER, LONGEST_KEY)));
    }
    String request = new Sha256().add(content.bytes()).add("\0" + asOf + "\0" + knownAt).hex();
    return Optional.of(new IdempotencyKey(sender == null ? NOBODY : sender, key, request));
  }
}
