package org.guiju.store.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.guiju.archive.DamagedException;
import org.junit.jupiter.api.Test;

/** Compressors are used again, so nothing of one content may show in the next. */
class PackedTest {
  private static byte[] content(int number) {
    String line = "《资金分配表》第 %d 行".formatted(number);
    return line.repeat(1 + number % 400).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void many_threads_pack_and_unpack_at_once() {
    IntStream.range(0, 5_000)
        .parallel()
        .forEach(
            number ->
                assertThat(Packed.unpack(Packed.pack(content(number)))).isEqualTo(content(number)));
  }

  @Test
  void what_is_packed_depends_on_the_content_alone() {
    byte[] first = Packed.pack(content(7));
    IntStream.range(0, 50).forEach(number -> Packed.pack(content(number)));
    assertThat(Packed.pack(content(7))).isEqualTo(first);
  }

  @Test
  void damage_of_one_content_does_not_pass_to_the_next() {
    byte[] good = Packed.pack(content(300));
    for (int at = 5; at < good.length; at += 7) {
      byte[] damaged = good.clone();
      damaged[at] ^= 0x5A;
      try {
        byte[] read = Packed.unpack(damaged);
        assertThat(Arrays.equals(read, content(300))).as("byte %d", at).isFalse();
      } catch (DamagedException told) {
        assertThat(told).hasMessageContaining("unpacked");
      }
      assertThat(Packed.unpack(good)).isEqualTo(content(300));
    }
    assertThatThrownBy(() -> Packed.unpack(Arrays.copyOf(good, good.length - 3)))
        .isInstanceOf(DamagedException.class);
  }
}
