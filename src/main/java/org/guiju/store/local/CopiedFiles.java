package org.guiju.store.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Files that were copied, with the SHA-256 of each; written as {@code sha256sum} writes it. */
final class CopiedFiles {
  /** The list beside the copies; written last, so that a copy cut short has none. */
  static final String LIST = "manifest.sha256";

  private static final int BUFFER = 1 << 18;
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Map<String, String> hashes = new TreeMap<>();
  private long bytes;

  /** Copies one file so that it is on disk when this returns; its SHA-256. */
  static String copy(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      return write(in, to);
    }
  }

  private static String write(InputStream in, Path to) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel out =
        FileChannel.open(
            to,
            NEW,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
        while (part.hasRemaining()) {
          out.write(part);
        }
      }
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Copies {@code from} to {@code name} in {@code folder}, and notes it. */
  void add(Path from, Path folder, String name) throws IOException {
    Path to = folder.resolve(name);
    hashes.put(name, copy(from, to));
    bytes += Files.size(to);
  }

  void writeList(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    hashes.forEach((name, sha256) -> lines.add(sha256 + "  " + name));
    Path beside = folder.resolve(LIST + ".new");
    Files.write(beside, lines);
    Files.move(beside, folder.resolve(LIST));
  }

  /**
   * What the list in {@code folder} names.
   *
   * @throws IOException when there is none, or it is not one
   */
  static Map<String, String> readList(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(LIST))) {
      if (!line.matches("[0-9a-f]{64}  [^/].*") || line.contains("..")) {
        throw new IOException(LIST + ": " + line);
      }
      hashes.put(line.substring(66), line.substring(0, 64));
    }
    return hashes;
  }

  int count() {
    return hashes.size();
  }

  long bytes() {
    return bytes;
  }
}
