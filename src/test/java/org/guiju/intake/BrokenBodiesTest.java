package org.guiju.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a body holds, the answer is facts or problems. */
class BrokenBodiesTest {
  private static final String[] SPLINTERS = {
    "null", "NaN", "[]", "{}", "\"\"", "1e99", "\"\\ud800\"", "{\"a\":1,\"a\":2}", ",", "true", "-"
  };

  @ParameterizedTest
  @MethodSource("org.guiju.intake.SamplePapersTest#samples")
  void a_damaged_sample_is_answered_and_always_in_the_same_way(Path sample) throws IOException {
    var body = Files.readString(sample);
    var random = new Random(body.length());
    for (int i = 0; i < 100; i++) {
      var damaged = damage(body, random);

      assertThat(read(damaged)).isEqualTo(read(damaged));
    }
  }

  /** Replaces one value or one piece of text by something else. */
  private static byte[] damage(String body, Random random) {
    int colon = body.indexOf(':', random.nextInt(body.length()));
    int from = colon < 0 ? random.nextInt(body.length()) : colon + 1;
    int end = body.indexOf(',', from);
    int to = end < 0 || random.nextInt(4) == 0 ? from + random.nextInt(body.length() - from) : end;
    String splinter = SPLINTERS[random.nextInt(SPLINTERS.length)];
    return (body.substring(0, from) + splinter + body.substring(to))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static IntakeResult read(byte[] body) {
    return new SubmissionReader().read(new ByteArrayInputStream(body), IntakeLimits.STANDARD);
  }
}
