package org.guiju.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  /** RFC 8032, section 7.1, test 1, as openssl writes a private key. */
  private static final String PKCS8 =
      "302e020100300506032b657004220420"
          + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  private static final String PUBLIC =
      "302a300506032b6570032100"
          + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  @TempDir private Path folder;

  private static String pem(String label, String hex) {
    String body = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }

  @Test
  void the_public_half_follows_from_the_private_one() throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", PKCS8));
    assertThat(HexFormat.of().formatHex(KeyFile.open(file).verifying().encoded()))
        .isEqualTo(PUBLIC);
  }

  @Test
  void a_key_is_made_once_and_only_its_owner_can_read_it() throws IOException {
    Path data = folder.resolve("data");
    String first = KeyFile.in(data).verifying().id();
    assertThat(KeyFile.in(data).verifying().id()).isEqualTo(first);
    Path file = data.resolve("certificate-key.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void a_file_without_a_key_is_refused_in_words() throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), pem("PUBLIC KEY", PUBLIC));
    assertThatThrownBy(() -> KeyFile.open(file))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("没有 Ed25519 私钥");
    assertThatThrownBy(() -> KeyFile.open(folder.resolve("nowhere.pem")))
        .hasMessageContaining("不能读取");
  }

  @Test
  void where_no_key_can_be_made_the_operator_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> KeyFile.in(file.resolve("data")))
        .isInstanceOf(UnusableKeyException.class)
        .hasMessageContaining("guiju.certificate.key");
  }

  @Test
  void a_public_key_reads_back_from_its_text() {
    VerifyingKey key = SigningKey.create().verifying();
    assertThat(VerifyingKey.read(key.pem()).orElseThrow().id()).isEqualTo(key.id());
    assertThat(VerifyingKey.read("nothing")).isEmpty();
    assertThat(VerifyingKey.of(new byte[44])).isEmpty();
  }
}
