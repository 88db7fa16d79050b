package org.guiju.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the key that signs lies on disk, as PKCS#8 PEM. */
public final class KeyFile {
  private static final String OWN = "certificate-key.pem";

  private KeyFile() {}

  /**
   * The key in {@code file}.
   *
   * @throws UnusableKeyException when there is none
   */
  public static SigningKey open(Path file) {
    try {
      return SigningKey.read(Files.readString(file))
          .orElseThrow(
              () ->
                  new UnusableKeyException(
                      "签名密钥文件 %s 中没有 Ed25519 私钥（PKCS#8 PEM）。可用 openssl genpkey -algorithm ed25519 生成。"
                          .formatted(file),
                      null));
    } catch (IOException unreadable) {
      throw new UnusableKeyException(
          "签名密钥文件 %s 不能读取。请核对 guiju.certificate.key 和文件权限。".formatted(file), unreadable);
    }
  }

  /**
   * The key that lies in {@code folder}, made when there is none; only its owner can read it.
   *
   * @throws UnusableKeyException when it can be neither read nor made
   */
  public static SigningKey in(Path folder) {
    Path file = folder.resolve(OWN);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        save(SigningKey.create(), file);
      }
    } catch (IOException unwritable) {
      throw new UnusableKeyException(
          "不能在 %s 中生成签名密钥。请授予写入权限，或用 guiju.certificate.key 指定密钥文件。".formatted(folder), unwritable);
    }
    return open(file);
  }

  /** Written beside and moved, so that no half a key is ever taken for one. */
  private static void save(SigningKey key, Path file) throws IOException {
    Path beside =
        Files.createTempFile(
            file.getParent(),
            OWN,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(beside, key.pem());
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
