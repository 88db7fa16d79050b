package org.guiju.store.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords of the roles of the program's own database, made at its first start and kept beside it,
 * where only their owner can read them.
 *
 * @param superuser creates roles and database, and nothing else
 * @param owner owns the tables; used by migrations
 * @param service reads and adds; used at run time
 */
record Passwords(String superuser, String owner, String service) {
  static final String FILE = "passwords.properties";
  private static final int BYTES = 24;

  static Passwords in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      new Passwords(random(), random(), random()).save(file);
    }
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    return new Passwords(
        kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("service"));
  }

  /** Written beside and moved, so that no half a file is ever taken for one. */
  private void save(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("superuser", superuser);
    kept.setProperty("owner", owner);
    kept.setProperty("service", service);
    StringWriter text = new StringWriter();
    kept.store(text, null);
    Path beside = secret(file.resolveSibling(FILE + ".new"), text.toString());
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes a file that only its owner can read. */
  static Path secret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
