package org.guiju.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.guiju.archive.Person;

/** Tells who sends a request. A door: later, real identities stand behind it. */
@FunctionalInterface
interface ActingPerson {
  /** Header in which a person is named; other letters than ASCII percent-encoded in UTF-8. */
  String HEADER = "Guiju-Person";

  /** The person; empty when the request names none. */
  Optional<Person> of(HttpHeaders headers);

  /** Believes what the header says. */
  static Optional<Person> named(HttpHeaders headers) {
    String given = headers.getHeaderString(HEADER);
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    try {
      String name = URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
      return Optional.of(Person.of(name).orElseThrow(() -> unreadable(given)));
    } catch (IllegalArgumentException notEncoded) {
      throw unreadable(given);
    }
  }

  private static RefusedException unreadable(String given) {
    return new RefusedException(
        Problem.of(
            400,
            "bad-person",
            "请求头 " + HEADER + " 有误",
            "请求头 %s 填写为“%s”，不能识别。请写姓名或工号，中文按 UTF-8 作百分号编码。"
                .formatted(HEADER, Parameters.quoted(given))));
  }
}
