package org.guiju.web.proof;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.archive.StoredReport;
import org.guiju.proof.Certificate;
import org.guiju.proof.DossierZip;
import org.guiju.proof.Dossiers;
import org.guiju.proof.Replay;
import org.guiju.proof.Replayer;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.ArchiveLookup;

/** Proves that a report is what it was: makes it again, certifies it, hands out all it rests on. */
@Path(Addresses.SUBMISSIONS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "凭证", description = "证明结论未被改动，并可重现")
class ProofResource {
  static final String ZIP = "application/zip";

  private final ArchiveLookup lookup;
  private final Dossiers dossiers;
  private final Replayer replayer;

  ProofResource(ArchiveLookup lookup, Dossiers dossiers, Replayer replayer) {
    this.lookup = lookup;
    this.dossiers = dossiers;
    this.replayer = replayer;
  }

  @GET
  @Path("/{id}/reports/{n}/replay")
  @Operation(
      operationId = "replayReport",
      summary = "重做一次检查",
      description =
          "用归档的材料原文、关联资料、当时的规则文件和日期重做检查，与当时的报告逐字节比较。"
              + "identical 为 true 即完全相同；否则 difference 给出第一处不同。归档内容损坏、缺失或检查超时，"
              + "一律作为错误回答，不算“不同”。")
  @APIResponse(
      responseCode = "200",
      description = "比较结果",
      content = @Content(schema = @Schema(implementation = Replay.class)))
  @APIResponse(responseCode = "404", description = "没有这份报告")
  @APIResponse(responseCode = "409", description = "现在的程序不能读取当时的材料，或不接受当时的规则；列出原因")
  @APIResponse(responseCode = "500", description = "归档内容损坏或缺失；列出每一处")
  @APIResponse(responseCode = "503", description = "检查超时")
  public Replay replay(@PathParam("id") String id, @PathParam("n") String n) {
    StoredReport report = lookup.report(id, n);
    return replayer.replay(report.submission(), report.n());
  }

  @GET
  @Path("/{id}/reports/{n}/certificate")
  @Operation(
      operationId = "getCertificate",
      summary = "报告的凭证",
      description =
          "凭证是链条中的一环：载明材料、关联资料、规则、报告的 SHA-256 和前一环的 SHA-256，用 Ed25519 签名。规范文本为 UTF-8，第一行"
              + " guiju-link-v1，其后每个字段一行“名称=值”，次序为 sequence、previousSha256、"
              + "submission、submissionSha256、contentSha256、report、reportSha256、relatedSha256、ruleSetSha256、engine、asOf、knownAt、cause、checkedAt、sealedAt，每行以换行符（0x0A）结束；没有的"
              + " knownAt、cause 为空；时间为协调世界时，六位小数，形如 2026-01-02T03:04:05.000006Z。sha256 是规范文本的"
              + " SHA-256；signature 是对这 32 个字节的 Ed25519 签名（Base64）。第一环的 previousSha256 为 64 个"
              + " 0。contentSha256 按材料原文计算，submissionSha256 按材料的规范形式计算。公钥见"
              + " /api/v1/certificate-keys；离线核对用 guiju verify。")
  @APIResponse(
      responseCode = "200",
      description = "凭证",
      content = @Content(schema = @Schema(implementation = Certificate.class)))
  @APIResponse(responseCode = "404", description = "没有这份报告")
  @APIResponse(responseCode = "500", description = "凭证不成立；列出原因")
  public byte[] certificate(@PathParam("id") String id, @PathParam("n") String n) {
    StoredReport report = lookup.report(id, n);
    return dossiers.certificate(report.submission(), report.n()).json().bytes();
  }

  @GET
  @Path("/{id}/reports/{n}/bundle")
  @Produces({ZIP, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "getBundle",
      summary = "报告及其全部依据",
      description =
          "zip 压缩包：submission.json 材料原文、related.json 关联资料、rules/ 规则文件、report.json 报告、"
              + "certificate.json 凭证、public-key.pem 公钥。可用 guiju verify 离线核对，加 --rerun 重做检查。")
  @APIResponse(responseCode = "200", description = "压缩包", content = @Content(mediaType = ZIP))
  @APIResponse(responseCode = "404", description = "没有这份报告")
  @APIResponse(responseCode = "500", description = "归档内容损坏或缺失；列出每一处")
  public Response bundle(@PathParam("id") String id, @PathParam("n") String n) {
    StoredReport report = lookup.report(id, n);
    byte[] zip = DossierZip.write(dossiers.of(report.submission(), report.n()));
    String name = "guiju-%d-%d.zip".formatted(report.submission(), report.n());
    return Response.ok(zip, ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
