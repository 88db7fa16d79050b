package org.guiju.store.io;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;
import org.guiju.archive.DamagedException;

/**
 * How contents lie in the database: one byte that names the way, then the content packed that way.
 */
public final class Packed {
  /** How contents were packed at first. */
  private static final byte DEFLATE = 1;

  /** The length of the content in four bytes, then a Zstandard frame. */
  private static final byte ZSTANDARD = 2;

  /** As the one above, with the number of the dictionary in eight bytes before the frame. */
  private static final byte WITH_DICTIONARY = 3;

  private static final int LEVEL = 3;
  private static final int LARGEST = 256 << 20;

  private static final Spare<ZstdCompressCtx> ALONE =
      new Spare<>(() -> new ZstdCompressCtx().setLevel(LEVEL), ZstdCompressCtx::close);
  private static final Spare<ZstdCompressCtx> BY_DICTIONARY =
      new Spare<>(ZstdCompressCtx::new, ZstdCompressCtx::close);
  private static final Spare<ZstdDecompressCtx> FROM_ALONE =
      new Spare<>(ZstdDecompressCtx::new, ZstdDecompressCtx::close);
  private static final Spare<ZstdDecompressCtx> FROM_DICTIONARY =
      new Spare<>(ZstdDecompressCtx::new, ZstdDecompressCtx::close);

  private Packed() {}

  /** Packed by itself. */
  public static byte[] pack(byte[] content) {
    byte[] frame = ALONE.use(packer -> packer.compress(content));
    return ByteBuffer.allocate(1 + Integer.BYTES + frame.length)
        .put(ZSTANDARD)
        .putInt(content.length)
        .put(frame)
        .array();
  }

  /** Packed by what {@code dictionary} has in common with it. */
  public static byte[] pack(byte[] content, PackingDictionary dictionary) {
    byte[] frame =
        BY_DICTIONARY.use(packer -> packer.loadDict(dictionary.toPack()).compress(content));
    return ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES + frame.length)
        .put(WITH_DICTIONARY)
        .putInt(content.length)
        .putLong(dictionary.id())
        .put(frame)
        .array();
  }

  /**
   * Content again that was packed without a dictionary.
   *
   * @throws DamagedException when it is not what {@link #pack(byte[])} made
   */
  public static byte[] unpack(byte[] packed) {
    return unpack(
        packed,
        id -> {
          throw new DamagedException("content in the archive is packed in an unknown way");
        });
  }

  /**
   * The content again.
   *
   * @throws DamagedException when it is not what {@link #pack} made
   */
  public static byte[] unpack(byte[] packed, PackingDictionary.Shelf dictionaries) {
    ByteBuffer parts = ByteBuffer.wrap(packed);
    byte way = parts.hasRemaining() ? parts.get() : 0;
    try {
      return switch (way) {
        case DEFLATE -> inflated(packed);
        case ZSTANDARD -> {
          int length = length(parts);
          yield whole(FROM_ALONE.use(unpacker -> unpacker.decompress(rest(parts), length)), length);
        }
        case WITH_DICTIONARY -> {
          int length = length(parts);
          PackingDictionary dictionary = dictionaries.find(parts.getLong());
          yield whole(
              FROM_DICTIONARY.use(
                  unpacker ->
                      unpacker.loadDict(dictionary.toUnpack()).decompress(rest(parts), length)),
              length);
        }
        default -> throw new DamagedException("content in the archive is packed in an unknown way");
      };
    } catch (IOException | ZstdException | java.nio.BufferUnderflowException damaged) {
      throw new DamagedException("content in the archive cannot be unpacked", damaged);
    }
  }

  private static int length(ByteBuffer parts) {
    int length = parts.getInt();
    if (length < 0 || length > LARGEST) {
      throw new DamagedException("content in the archive has an impossible length");
    }
    return length;
  }

  private static byte[] rest(ByteBuffer parts) {
    byte[] rest = new byte[parts.remaining()];
    parts.get(rest);
    return rest;
  }

  private static byte[] whole(byte[] content, int length) {
    if (content.length != length) {
      throw new DamagedException("content in the archive is shorter than it was");
    }
    return content;
  }

  private static byte[] inflated(byte[] packed) throws IOException {
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1))) {
      return in.readAllBytes();
    }
  }
}
