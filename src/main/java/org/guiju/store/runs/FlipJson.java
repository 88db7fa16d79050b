package org.guiju.store.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.guiju.archive.DamagedException;
import org.guiju.archive.ReportText;
import org.guiju.recheck.Flip;
import org.guiju.store.io.Packed;

/** How flips lie in the database. */
final class FlipJson {
  private static final ObjectMapper MAPPER =
      ReportText.style(
          JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build());

  private FlipJson() {}

  static byte[] pack(Flip flip) {
    try {
      return Packed.pack(MAPPER.writeValueAsBytes(flip));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a flip cannot be written", impossible);
    }
  }

  /**
   * The flip again.
   *
   * @throws DamagedException when it is not one
   */
  static Flip unpack(byte[] packed) {
    try {
      return MAPPER.readValue(Packed.unpack(packed), Flip.class);
    } catch (IOException damaged) {
      throw new DamagedException("a stored flip cannot be read", damaged);
    }
  }
}
