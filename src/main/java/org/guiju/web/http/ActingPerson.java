package org.guiju.web.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.guiju.archive.Person;
import org.guiju.desk.RulesDesk;

/** Tells who sends a request. A door: later, real identities stand behind it. */
@FunctionalInterface
public interface ActingPerson {
  /** Header in which a person is named; other letters than ASCII percent-encoded in UTF-8. */
  String HEADER = "Guiju-Person";

  /** The header in the description of a step. */
  String DESCRIBED = "办理人，中文按 UTF-8 作百分号编码";

  /** The person; empty when the request names none. */
  Optional<Person> of(HttpHeaders headers);

  /**
   * The person, who answers for a step that is kept.
   *
   * @param matter what the step belongs to, in Chinese
   * @throws RefusedException when the request names none, or a name of the program itself
   */
  default Person required(HttpHeaders headers, String matter) {
    Person person =
        of(headers)
            .orElseThrow(
                () ->
                    refused(
                        "person-missing",
                        "没有写明办理人",
                        "%s的每一步都记录办理人。请在请求头 %s 中写姓名或工号，中文按 UTF-8 作百分号编码。"
                            .formatted(matter, HEADER)));
    if (RulesDesk.isOwnName(person)) {
      throw refused(
          "bad-person",
          "请求头 " + HEADER + " 有误",
          "“%s”是程序自己办理时用的名称。请写办理人的姓名或工号。".formatted(person.name()));
    }
    return person;
  }

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
    return refused(
        "bad-person",
        "请求头 " + HEADER + " 有误",
        "请求头 %s 填写为“%s”，不能识别。请写姓名或工号，中文按 UTF-8 作百分号编码。"
            .formatted(HEADER, Parameters.quoted(given)));
  }

  private static RefusedException refused(String code, String title, String detail) {
    return new RefusedException(Problem.of(400, code, title, detail));
  }
}
