package org.guiju.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.guiju.archive.DamagedException;

/**
 * How contents lie in the database: one byte that names the way, then the content packed that way.
 */
final class Packed {
  private static final byte DEFLATE = 1;

  private Packed() {}

  static byte[] pack(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4 + 16);
    packed.write(DEFLATE);
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /**
   * The content again.
   *
   * @throws DamagedException when it is not what {@link #pack} made
   */
  static byte[] unpack(byte[] packed) {
    if (packed.length == 0 || packed[0] != DEFLATE) {
      throw new DamagedException("content in the archive is packed in an unknown way");
    }
    ByteArrayInputStream content = new ByteArrayInputStream(packed, 1, packed.length - 1);
    try (InflaterInputStream in = new InflaterInputStream(content)) {
      return in.readAllBytes();
    } catch (IOException damaged) {
      throw new DamagedException("content in the archive cannot be unpacked", damaged);
    }
  }
}
