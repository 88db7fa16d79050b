package org.guiju.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip archives, honest ones and such as no honest archiver makes. */
public final class ZipFixture {
  private static final int UNIX = 3 << 8;

  private final Bytes out = new Bytes();
  private final Bytes directory = new Bytes();
  private int count;

  /** One entry, to be bent out of shape before it is written. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    byte[] packed;
    int method = 8;
    int flags = 1 << 11;
    int mode;
    long crc;
    long announced;
    long offset = -1;

    Entry(String name, byte[] content) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      this.localName = this.name;
      this.packed = deflated(content);
      this.announced = content.length;
      CRC32 checksum = new CRC32();
      checksum.update(content);
      this.crc = checksum.getValue();
    }

    static Entry of(String name, String content) {
      return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Entry named(String name, Charset charset) {
      this.name = name.getBytes(charset);
      this.localName = this.name;
      flags = 0;
      return this;
    }
  }

  /** An honest archive. */
  public static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] zipOf(Entry... entries) {
    ZipFixture zip = new ZipFixture();
    for (Entry entry : entries) {
      zip.add(entry);
    }
    return zip.finish();
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(piece, 0, deflater.deflate(piece));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private void add(Entry entry) {
    long offset = entry.offset >= 0 ? entry.offset : out.size();
    if (entry.offset < 0) {
      out.int32(0x04034b50).int16(20).int16(entry.flags).int16(entry.method).int32(0);
      out.int32(entry.crc).int32(entry.packed.length).int32(entry.announced);
      out.int16(entry.localName.length).int16(0);
      out.writeBytes(entry.localName);
      out.writeBytes(entry.packed);
    }
    directory.int32(0x02014b50).int16(UNIX | 20).int16(20).int16(entry.flags).int16(entry.method);
    directory.int32(0).int32(entry.crc).int32(entry.packed.length).int32(entry.announced);
    directory.int16(entry.name.length).int16(0).int16(0).int16(0).int16(0);
    directory.int32((long) entry.mode << 16).int32(offset);
    directory.writeBytes(entry.name);
    count++;
  }

  private byte[] finish() {
    return finish(count);
  }

  byte[] finish(int announcedCount) {
    Bytes end = new Bytes().int32(0x06054b50).int32(0).int16(announcedCount).int16(announcedCount);
    end.int32(directory.size()).int32(out.size()).int16(0);
    Bytes whole = new Bytes();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(directory.toByteArray());
    whole.writeBytes(end.toByteArray());
    return whole.toByteArray();
  }

  /** Writes numbers as zip archives do, lowest byte first. */
  private static final class Bytes extends ByteArrayOutputStream {
    Bytes int16(int value) {
      write(value);
      write(value >> 8);
      return this;
    }

    Bytes int32(long value) {
      return int16((int) value).int16((int) (value >> 16));
    }
  }
}
