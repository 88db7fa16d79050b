package org.guiju.review;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The central directory of a zip archive, read strictly. {@code java.util.zip} shows neither links
 * nor encryption and forgives archives whose two directories disagree; what is refused here is what
 * two programs could unpack differently.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int ZIP64_LOCATOR_SIZE = 20;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;

  /** Flags on which honest archivers let the two directories differ. */
  private static final int PACKING_FLAGS = 0b1110;

  private static final int SHORT_MAX = 0xffff;
  private static final long INT_MAX = 0xffffffffL;

  private final byte[] zip;
  private final ByteBuffer bytes;

  ZipDirectory(byte[] zip) {
    this.zip = zip;
    this.bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Why an archive is refused as a whole. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient UploadProblem problem;

    UnreadableException(UploadProblem problem) {
      super(problem.code(), null, false, false);
      this.problem = problem;
    }

    UploadProblem problem() {
      return problem;
    }
  }

  /**
   * One entry.
   *
   * @param name its name as bytes
   * @param flags general purpose flags
   * @param method how it is packed: 0 stored, 8 deflated
   * @param crc checksum of its content
   * @param unpacked announced size of its content
   * @param mode Unix mode; 0 when its archiver kept none
   * @param start offset of its local header
   * @param from offset of its packed content
   * @param to offset after its packed content
   */
  record Entry(
      ByteBuffer name,
      int flags,
      int method,
      long crc,
      long unpacked,
      int mode,
      int start,
      int from,
      int to) {}

  /**
   * All entries, in the order of the directory.
   *
   * @throws UnreadableException when this is no archive, one cut off, or one of a make not taken
   */
  List<Entry> entries(int max) throws UnreadableException {
    int end = end();
    int count = unsigned16(end + 10);
    long size = unsigned32(end + 12);
    long start = unsigned32(end + 16);
    requirePlain(end, count, size, start);
    if (count > max) {
      throw new UnreadableException(
          UploadProblem.of("upload.too-many-files", "压缩包里的文件超过 " + max + " 个。请只打包规则文件。")
              .asTooLarge());
    }
    if (start + size != end) {
      throw broken("目录的位置不对");
    }
    List<Entry> entries = new ArrayList<>();
    int at = (int) start;
    for (int i = 0; i < count; i++) {
      Entry entry = entry(at, (int) start);
      entries.add(entry);
      at += CENTRAL_SIZE + entry.name().remaining() + unsigned16(at + 30) + unsigned16(at + 32);
    }
    if (at != end) {
      throw broken("目录的条数不对");
    }
    requireApart(entries);
    return entries;
  }

  /** Offset of the end record, which nothing but its own comment may follow. */
  private int end() throws UnreadableException {
    int last = zip.length - END_SIZE;
    for (int at = last; at >= Math.max(0, last - SHORT_MAX); at--) {
      if (bytes.getInt(at) == END && at + END_SIZE + unsigned16(at + 20) == zip.length) {
        return at;
      }
    }
    throw new UnreadableException(
        UploadProblem.of(
            "upload.not-a-zip", "内容不是完整的 zip 压缩包。请重新打包成 .zip（不是 .rar、.7z、.tar.gz）后上传。"));
  }

  private void requirePlain(int end, int count, long size, long start) throws UnreadableException {
    boolean located =
        end >= ZIP64_LOCATOR_SIZE && bytes.getInt(end - ZIP64_LOCATOR_SIZE) == ZIP64_LOCATOR;
    if (located || count == SHORT_MAX || size == INT_MAX || start == INT_MAX) {
      throw zip64();
    }
    if (bytes.getInt(end + 4) != 0 || unsigned16(end + 8) != count) {
      throw new UnreadableException(
          UploadProblem.of("upload.split-zip", "这是分卷压缩包的一卷。请打包成一个 .zip 后上传。"));
    }
  }

  private Entry entry(int at, int directory) throws UnreadableException {
    int end = zip.length - END_SIZE;
    if (at + CENTRAL_SIZE > end || bytes.getInt(at) != CENTRAL) {
      throw broken("目录不完整");
    }
    int nameLength = unsigned16(at + 28);
    long packed = unsigned32(at + 20);
    long unpacked = unsigned32(at + 24);
    long local = unsigned32(at + 42);
    if (packed == INT_MAX || unpacked == INT_MAX || local == INT_MAX) {
      throw zip64();
    }
    if (at + CENTRAL_SIZE + nameLength > end || local + LOCAL_SIZE > directory) {
      throw broken("目录不完整");
    }
    ByteBuffer name = bytes.slice(at + CENTRAL_SIZE, nameLength);
    long from = contentOf((int) local, name, at);
    if (from + packed > directory) {
      throw broken("内容不完整");
    }
    return new Entry(
        name,
        unsigned16(at + 8),
        unsigned16(at + 10),
        unsigned32(at + 16),
        unpacked,
        unsigned16(at + 40),
        (int) local,
        (int) from,
        (int) (from + packed));
  }

  /** Offset of the content; the header before it must tell the same story as the directory. */
  private long contentOf(int local, ByteBuffer name, int at) throws UnreadableException {
    int from = local + LOCAL_SIZE;
    int to = from + unsigned16(local + 26);
    boolean same =
        bytes.getInt(local) == LOCAL
            && to <= zip.length
            && bytes.slice(from, to - from).equals(name)
            && (unsigned16(local + 6) | PACKING_FLAGS) == (unsigned16(at + 8) | PACKING_FLAGS)
            && unsigned16(local + 8) == unsigned16(at + 10);
    if (!same) {
      throw broken("文件前的说明与目录不一致");
    }
    return (long) to + unsigned16(local + 28);
  }

  /** Entries that share their content are how a small archive unpacks to petabytes. */
  private static void requireApart(List<Entry> entries) throws UnreadableException {
    List<Entry> byPlace = new ArrayList<>(entries);
    byPlace.sort(Comparator.comparingInt(Entry::start));
    for (int i = 1; i < byPlace.size(); i++) {
      if (byPlace.get(i).start() < byPlace.get(i - 1).to()) {
        throw broken("几个文件的内容重叠");
      }
    }
  }

  private int unsigned16(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private long unsigned32(int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }

  private static UnreadableException broken(String what) {
    return new UnreadableException(
        UploadProblem.of("upload.broken-zip", "压缩包已损坏或被改动过（" + what + "）。请重新打包后上传。"));
  }

  private static UnreadableException zip64() {
    return new UnreadableException(
        UploadProblem.of("upload.zip64", "压缩包是 ZIP64 格式，规则文件用不着。请用系统自带的压缩功能重新打包。"));
  }
}
