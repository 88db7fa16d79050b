package org.guiju.review;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a zip archive of rule files in memory, trusting nothing it says of itself. */
final class RuleArchive {
  /** Flags an entry may carry: degree of packing, sizes after the content, name in UTF-8. */
  private static final int PLAIN_FLAGS = 0b1000_0000_1110;

  private static final int ENCRYPTED_FLAGS = 0b10_0000_0100_0001;
  private static final int UTF8_FLAG = 1 << 11;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int KIND_MASK = 0170000;
  private static final int REGULAR_FILE = 0100000;
  private static final int FOLDER = 0040000;

  private final byte[] zip;
  private final RuleUpload upload;
  private boolean guessed;

  RuleArchive(byte[] zip, RuleUpload upload) {
    this.zip = zip;
    this.upload = upload;
  }

  void read() {
    try {
      for (ZipDirectory.Entry entry : new ZipDirectory(zip).entries(upload.limits().maxFiles())) {
        if (upload.room() < 0) {
          return;
        }
        name(entry).ifPresent(name -> read(name, entry));
      }
    } catch (ZipDirectory.UnreadableException unreadable) {
      upload.problem(unreadable.problem());
    }
  }

  /** The name in UTF-8, or as Chinese Windows writes it. */
  private Optional<String> name(ZipDirectory.Entry entry) {
    Optional<String> name = decoded(entry.name(), StandardCharsets.UTF_8);
    if (name.isEmpty() && (entry.flags() & UTF8_FLAG) == 0) {
      name = decoded(entry.name(), Charset.forName("GBK"));
      name.filter(first -> !guessed).ifPresent(this::tellOfGuess);
    }
    if (name.isEmpty()) {
      String shown = StandardCharsets.UTF_8.decode(entry.name().duplicate()).toString();
      upload.problem(
          UploadProblem.at(
              shown, "upload.name-not-readable", "的文件名既不是 UTF-8 也不是 GBK 编码，请改名后重新打包。"));
    }
    return name;
  }

  private void tellOfGuess(String first) {
    guessed = true;
    upload.remark(first, "等文件名按 GBK 编码读取，请核对。");
  }

  private static Optional<String> decoded(ByteBuffer name, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(name.duplicate()).toString());
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }

  private void read(String name, ZipDirectory.Entry entry) {
    boolean folder = name.endsWith("/");
    String path = folder ? name.substring(0, name.length() - 1) : name;
    Optional<UploadProblem> refusal = refusal(path, entry);
    if (refusal.isPresent()) {
      upload.problem(refusal.get());
    } else if (folder) {
      UploadPath.danger(path)
          .ifPresent(what -> upload.problem(UploadProblem.at(name, "upload.bad-path", what)));
    } else if (upload.admits(path)) {
      unpack(path, entry);
    }
  }

  /** What an entry must be before its content is looked at. */
  private static Optional<UploadProblem> refusal(String path, ZipDirectory.Entry entry) {
    int kind = entry.mode() & KIND_MASK;
    if (kind != 0 && kind != REGULAR_FILE && kind != FOLDER) {
      return Optional.of(UploadProblem.at(path, "upload.link", "是链接或设备，不是普通文件。请换成文件本身后重新打包。"));
    }
    if ((entry.flags() & ENCRYPTED_FLAGS) != 0) {
      return Optional.of(UploadProblem.at(path, "upload.encrypted", "加了密码，请不设密码重新打包。"));
    }
    boolean plain = (entry.flags() & ~PLAIN_FLAGS) == 0;
    boolean packed = entry.method() == STORED || entry.method() == DEFLATED;
    return plain && packed
        ? Optional.empty()
        : Optional.of(UploadProblem.at(path, "upload.method", "用了不支持的压缩方法，请用系统自带的压缩功能重新打包。"));
  }

  private void unpack(String path, ZipDirectory.Entry entry) {
    long most = Math.min(upload.limits().maxFileBytes(), upload.room()) + 1;
    try {
      byte[] content = entry.method() == STORED ? stored(entry) : inflated(entry, most);
      if (content.length < most && !isAsAnnounced(content, entry)) {
        throw new DataFormatException();
      }
      upload.put(path, content);
    } catch (DataFormatException broken) {
      upload.problem(UploadProblem.at(path, "upload.broken-entry", "的内容与压缩包目录所写的大小或校验码不符，请重新打包。"));
    }
  }

  private byte[] stored(ZipDirectory.Entry entry) {
    return Arrays.copyOfRange(zip, entry.from(), entry.to());
  }

  /** The content, but never more than {@code most} bytes of it. */
  private byte[] inflated(ZipDirectory.Entry entry, long most) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip, entry.from(), entry.to() - entry.from());
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] piece = new byte[1 << 13];
      while (!inflater.finished() && content.size() < most) {
        int count = inflater.inflate(piece, 0, (int) Math.min(piece.length, most - content.size()));
        if (count == 0 && !inflater.finished()) {
          throw new DataFormatException();
        }
        content.write(piece, 0, count);
      }
      if (inflater.finished() && inflater.getRemaining() > 0) {
        throw new DataFormatException();
      }
      return content.toByteArray();
    } finally {
      inflater.end();
    }
  }

  private static boolean isAsAnnounced(byte[] content, ZipDirectory.Entry entry) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return content.length == entry.unpacked() && crc.getValue() == entry.crc();
  }
}
