package org.guiju.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The private key that signs links. */
public final class SigningKey {
  private static final String LABEL = "PRIVATE KEY";

  private final PrivateKey key;
  private final VerifyingKey verifying;
  private final String id;

  private SigningKey(PrivateKey key, VerifyingKey verifying) {
    this.key = key;
    this.verifying = verifying;
    this.id = verifying.id();
  }

  /** A new key. */
  public static SigningKey create() {
    try {
      return of(KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw noEd25519(impossible);
    }
  }

  private static SigningKey of(KeyPair pair) {
    return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
  }

  /** The key in a PKCS#8 PEM text; empty when there is no Ed25519 key in it. */
  public static Optional<SigningKey> read(String pem) {
    return Pem.read(LABEL, pem).flatMap(SigningKey::decoded);
  }

  private static Optional<SigningKey> decoded(byte[] pkcs8) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(VerifyingKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
      SigningKey found = ofSeed(seed);
      String probe = Link.NOTHING_BEFORE;
      boolean isPair = found.verifying.verifies(probe, sign(key, probe));
      return isPair ? Optional.of(found) : Optional.empty();
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  /** PKCS#8 keeps the private half alone; the public half comes from making the pair again. */
  private static SigningKey ofSeed(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Replayed(seed));
    return of(generator.generateKeyPair());
  }

  private static final class Replayed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Replayed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  String pem() {
    return Pem.write(LABEL, key.getEncoded());
  }

  /** The public half. */
  public VerifyingKey verifying() {
    return verifying;
  }

  /** The same link, signed by this key. */
  public Certificate sign(Certificate link) {
    return new Certificate(link.link(), link.sha256(), id, sign(key, link.sha256()));
  }

  private static String sign(PrivateKey key, String sha256) {
    try {
      Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
      signature.initSign(key);
      signature.update(HexFormat.of().parseHex(sha256));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw noEd25519(impossible);
    }
  }

  private static IllegalStateException noEd25519(GeneralSecurityException cause) {
    return new IllegalStateException("every Java since 15 has Ed25519", cause);
  }
}
