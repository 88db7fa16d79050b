package org.guiju.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guiju.archive.Content;
import org.guiju.archive.ReportText;

/**
 * A link of the chain with its hash, signed. In the chain only the last link of those made at once
 * must be signed: its hash holds all before it. One that is handed out is always signed.
 *
 * @param link what is stated
 * @param sha256 hash of the link, which the next one names
 * @param keyId key that signed it; null when it is not signed
 * @param signature Ed25519 over the 32 bytes of that hash, in Base64; null when it is not signed
 */
public record Certificate(Link link, String sha256, String keyId, String signature) {
  private static final ObjectMapper MAPPER =
      ReportText.style(
          JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .build());

  /** The certificate as JSON. */
  public Content json() {
    try {
      return Content.of(MAPPER.writeValueAsBytes(this));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a certificate cannot be written", impossible);
    }
  }

  /** Reads a certificate; empty when the text is none, or says more than a certificate says. */
  static Optional<Certificate> read(Content json) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json.bytes(), Certificate.class))
          .filter(Certificate::isWhole);
    } catch (IOException notOne) {
      return Optional.empty();
    }
  }

  private boolean isWhole() {
    return link != null
        && link.asOf() != null
        && link.checkedAt() != null
        && link.sealedAt() != null
        && link.engine() != null
        && link.engine().codePoints().noneMatch(Character::isISOControl)
        && sha256 != null
        && isSigned()
        && keyId.matches("[0-9a-f]{64}");
  }

  boolean isSigned() {
    return keyId != null && signature != null;
  }

  /**
   * The next link, not signed.
   *
   * @param last the link before; null for none
   * @param sealedAt when it is made; kept to the microsecond
   */
  public static Certificate next(Certificate last, Link.Subject subject, Instant sealedAt) {
    long sequence = last == null ? 1 : last.link().sequence() + 1;
    String previous = last == null ? Link.NOTHING_BEFORE : last.sha256();
    Instant at = sealedAt.truncatedTo(ChronoUnit.MICROS);
    Link link = Link.of(new Link.Place(sequence, previous, at), subject);
    return new Certificate(link, link.sha256(), null, null);
  }

  /** True when the hash is the one of what is stated. */
  boolean isHashed() {
    return link.sha256().equals(sha256);
  }
}
