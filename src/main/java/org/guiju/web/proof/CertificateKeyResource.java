package org.guiju.web.proof;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.proof.Chain;
import org.guiju.proof.Sealer;
import org.guiju.proof.VerifyingKey;
import org.guiju.web.http.Parameters;
import org.guiju.web.http.RefusedException;

/** The public keys by which certificates are verified. */
@Path(CertificateKeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "凭证")
class CertificateKeyResource {
  static final String PATH = "/api/v1/certificate-keys";
  private static final String PEM = "application/x-pem-file";
  private static final String SIGNING = "signing";

  private final Chain chain;
  private final Sealer sealer;

  CertificateKeyResource(Chain chain, Sealer sealer) {
    this.chain = chain;
    this.sealer = sealer;
  }

  /**
   * A public key.
   *
   * @param id SHA-256 of the encoded key
   * @param publicKey the key as PEM; null when what is kept is no key any more
   * @param since when it was made known
   * @param signing true for the key by which this process signs now
   */
  @Schema(name = "CertificateKey", description = "核对凭证签名的公钥")
  record KeyView(
      @Schema(description = "公钥（X.509 SubjectPublicKeyInfo）的 SHA-256，即凭证中的 keyId") String id,
      @Schema(description = "公钥，PEM") String publicKey,
      @Schema(description = "启用时间") OffsetDateTime since,
      @Schema(description = "现在是否用它签名") boolean signing) {}

  @GET
  @Operation(
      operationId = "listCertificateKeys",
      summary = "核对凭证用的公钥",
      description = "更换密钥后，原来的公钥仍在列，用于核对以前的凭证。请另行保存一份，核对时用 guiju verify --key。")
  @APIResponse(
      responseCode = "200",
      description = "全部公钥，最早的在前",
      content = @Content(schema = @Schema(implementation = KeyView[].class)))
  public List<KeyView> keys() {
    String signing = sealer.keyId();
    return chain.keys().stream().map(key -> view(key, signing)).toList();
  }

  @GET
  @Path("/{id}")
  @Produces({PEM, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "getCertificateKey",
      summary = "一把公钥",
      description = "PEM 文件，供 guiju verify --key 使用。")
  @APIResponse(responseCode = "200", description = "公钥", content = @Content(mediaType = PEM))
  @APIResponse(responseCode = "404", description = "没有这把公钥")
  public Response key(
      @Parameter(description = "公钥的编号；写 signing 时为现在签名所用的一把", example = SIGNING) @PathParam("id")
          String id) {
    return chain
        .key(id.equals(SIGNING) ? sealer.keyId() : id)
        .map(key -> Response.ok(key.pem(), PEM).build())
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "没有编号为 %s 的公钥。全部公钥见 %s。".formatted(Parameters.quoted(id), PATH)));
  }

  private static KeyView view(Chain.KnownKey key, String signing) {
    String pem = VerifyingKey.of(key.encoded()).map(VerifyingKey::pem).orElse(null);
    return new KeyView(key.id(), pem, key.since(), key.id().equals(signing));
  }
}
