package org.guiju.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.guiju.facts.Sha256;

/** A public key by which anybody can tell that a link was signed here. */
public final class VerifyingKey {
  static final String ALGORITHM = "Ed25519";
  private static final String LABEL = "PUBLIC KEY";

  private final PublicKey key;

  VerifyingKey(PublicKey key) {
    this.key = key;
  }

  /** The key in {@code encoded}, an X.509 SubjectPublicKeyInfo; empty when that is none. */
  public static Optional<VerifyingKey> of(byte[] encoded) {
    try {
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      return Optional.of(new VerifyingKey(factory.generatePublic(new X509EncodedKeySpec(encoded))));
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  /** The key in a PEM text; empty when there is none. */
  public static Optional<VerifyingKey> read(String pem) {
    return Pem.read(LABEL, pem).flatMap(VerifyingKey::of);
  }

  /** The key as X.509 SubjectPublicKeyInfo. */
  public byte[] encoded() {
    return key.getEncoded();
  }

  public String pem() {
    return Pem.write(LABEL, encoded());
  }

  /** Name of the key: SHA-256 of its encoded form, 64 digits. */
  public String id() {
    return new Sha256().add(encoded()).hex();
  }

  /** True when {@code certificate} names this key and was signed by it. */
  boolean signed(Certificate certificate) {
    return certificate.isSigned()
        && id().equals(certificate.keyId())
        && verifies(certificate.sha256(), certificate.signature());
  }

  boolean verifies(String sha256, String base64) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(HexFormat.of().parseHex(sha256));
      return signature.verify(Base64.getDecoder().decode(base64));
    } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
      return false;
    }
  }
}
