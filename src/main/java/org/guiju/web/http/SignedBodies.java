package org.guiju.web.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.guiju.archive.Person;

/** Opens JSON bodies of people who answer for what they send. */
@Singleton
public class SignedBodies {
  /** Bytes that are enough for what people write by hand. */
  public static final int LARGEST_WITHOUT_FILES = 1 << 16;

  private final LargeBodies largeBodies;
  private final ActingPerson people;

  SignedBodies(LargeBodies largeBodies, ActingPerson people) {
    this.largeBodies = largeBodies;
    this.people = people;
  }

  /** Who sends a request; see {@link ActingPerson#required}. */
  public Person person(HttpHeaders headers, String matter) {
    return people.required(headers, matter);
  }

  /** Reads a body without files. */
  public <T> T read(
      InputStream input,
      HttpHeaders headers,
      String matter,
      BiFunction<BodyFields, Person, T> reader) {
    return read(input, headers, matter, LARGEST_WITHOUT_FILES, reader);
  }

  /**
   * Reads a body.
   *
   * @param matter what the step belongs to, in Chinese
   * @param largest size of the largest body that is taken, in bytes
   * @throws RefusedException when nobody answers for it, or it is not a JSON object in UTF-8
   */
  public <T> T read(
      InputStream input,
      HttpHeaders headers,
      String matter,
      int largest,
      BiFunction<BodyFields, Person, T> reader) {
    IncomingBody body = new IncomingBody(input, headers, largeBodies);
    return body.politely(
        largest,
        () -> {
          Person person = person(headers, matter);
          body.requireUtf8();
          body.requireUncompressed();
          byte[] whole = body.readWhole(largest, () -> tooLarge(largest));
          return reader.apply(JsonObjects.open(whole), person);
        });
  }

  private static RefusedException tooLarge(int largest) {
    return new RefusedException(
        Problem.of(
            413, "too-large", "提交的内容过大", "提交的内容超过上限 %d 字节。请精简，有附件的请压缩或减少。".formatted(largest)));
  }
}
