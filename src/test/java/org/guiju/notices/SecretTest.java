package org.guiju.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);

  /** The expected value is that of {@code openssl dgst -sha256 -hmac}. */
  @Test
  void a_signature_is_what_any_other_program_makes_of_timestamp_and_body() {
    assertThat(Secret.of("whsec_test").sign("1700000000", BODY))
        .isEqualTo("v1=2f441ba4b3b2d50d28a9ab9d9fd8880376ecd1eb5d0435401553f5d8d0a5dcf8");
  }

  @Test
  void another_time_another_body_or_another_secret_gives_another_signature() {
    Secret secret = Secret.of("whsec_test");
    assertThat(secret.sign("1700000000", BODY))
        .isNotEqualTo(secret.sign("1700000001", BODY))
        .isNotEqualTo(secret.sign("1700000000", new byte[0]))
        .isNotEqualTo(Secret.of("whsec_other").sign("1700000000", BODY));
  }

  @Test
  void no_two_secrets_are_alike_and_none_shows_by_itself() {
    Secret secret = Secret.random();
    assertThat(secret.reveal()).matches("whsec_[A-Za-z0-9_-]{43}");
    assertThat(secret.reveal()).isNotEqualTo(Secret.random().reveal());
    assertThat(secret).asString().doesNotContain(secret.reveal());
  }
}
