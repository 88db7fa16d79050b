package org.guiju.web.rulesets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guiju.review.RuleUpload;
import org.guiju.review.UploadLimits;
import org.guiju.review.UploadProblem;
import org.guiju.web.http.IncomingBody;
import org.guiju.web.http.Problem;
import org.guiju.web.http.RefusedException;

/** Reads a rule tree out of a body: a zip archive, or a form of files. */
@Singleton
class UploadReader {
  static final String ZIP = "application/zip";
  static final String FORM = "multipart/form-data";

  /** What browsers on Windows say of a zip archive. */
  private static final Set<String> ZIPS = Set.of(ZIP, "application/x-zip-compressed");

  private final int maxBytes;
  private final UploadLimits limits;

  UploadReader(
      @ConfigProperty(name = "guiju.rules.max-upload-bytes", defaultValue = "8388608") int maxBytes,
      @ConfigProperty(name = "guiju.rules.max-files", defaultValue = "2000") int maxFiles,
      @ConfigProperty(name = "guiju.rules.max-file-bytes", defaultValue = "2097152")
          long maxFileBytes,
      @ConfigProperty(name = "guiju.rules.max-unpacked-bytes", defaultValue = "33554432")
          long maxUnpackedBytes) {
    if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("guiju.rules.max-upload-bytes must be positive and less");
    }
    this.maxBytes = maxBytes;
    this.limits = new UploadLimits(maxFiles, maxFileBytes, maxUnpackedBytes);
  }

  int maxBytes() {
    return maxBytes;
  }

  /**
   * Reads {@code body} to its end.
   *
   * @throws RefusedException when it cannot be read as a tree, with every reason
   */
  RuleUpload read(IncomingBody body, HttpHeaders headers) {
    body.requireUncompressed();
    String type = body.mediaType();
    if (!ZIPS.contains(type) && !type.equals(FORM)) {
      throw IncomingBody.unsupported(
          "请上传规则文件夹的 zip 压缩包（Content-Type: %s），或以表单上传文件（%s）。".formatted(ZIP, FORM));
    }
    byte[] whole = body.readWhole(maxBytes, this::tooLarge);
    RuleUpload upload = new RuleUpload(limits);
    if (type.equals(FORM)) {
      addParts(upload, whole, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    } else if (whole.length > 0) {
      upload.addZip(whole);
    }
    requireReadable(upload.problems());
    return upload;
  }

  /**
   * Reads {@code body} as the one file at {@code path}.
   *
   * @throws RefusedException when it cannot be a rule file, with every reason
   */
  RuleUpload readOne(String path, IncomingBody body) {
    body.requireUncompressed();
    if (body.mediaType().equals(FORM)) {
      throw IncomingBody.unsupported("请把文件内容直接作为请求内容提交，不用表单。");
    }
    RuleUpload upload = new RuleUpload(limits);
    upload.add(path, body.readWhole(maxBytes, this::tooLarge));
    requireReadable(upload.problems());
    return upload;
  }

  private void addParts(RuleUpload upload, byte[] form, String contentType) {
    Multipart.forEach(
        form,
        contentType,
        limits.maxFiles(),
        (path, content) -> {
          if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            upload.addZip(content);
          } else {
            upload.add(path, content);
          }
        });
  }

  private RefusedException tooLarge() {
    String detail = "上传的内容超过 %d 字节。请只上传规则文件，或只上传改动的文件（base=active）。".formatted(maxBytes);
    return new RefusedException(Problem.of(413, "too-large", "上传的内容过大", detail));
  }

  private static void requireReadable(List<UploadProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    boolean large = problems.stream().anyMatch(UploadProblem::tooLarge);
    Problem problem =
        large
            ? Problem.of(413, "too-large", "上传的内容过大", "没有进行审查。请按下列各条更正后重新上传。")
            : Problem.of(
                400,
                "unreadable-upload",
                "上传的内容有 %d 处问题".formatted(problems.size()),
                "没有进行审查。请按下列各条更正后重新上传。");
    throw new RefusedException(problem.with(problems.stream().map(Problem.Item::of).toList()));
  }
}
