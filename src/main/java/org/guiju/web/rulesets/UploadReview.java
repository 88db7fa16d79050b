package org.guiju.web.rulesets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guiju.review.RuleReview;
import org.guiju.rules.RuleProblem;

/**
 * The review of an uploaded tree.
 *
 * @param upload what was taken from the upload
 * @param review what is to be said of it
 */
@Schema(name = "UploadReview", description = "对上传的规则文件的审查结果；不保存任何内容")
record UploadReview(Upload upload, @JsonUnwrapped RuleReview review) {
  /**
   * What was taken from an upload.
   *
   * @param inForce version in force, which the review compares with
   * @param base version the files were laid over; null when they are the whole tree
   * @param files paths of the files taken
   * @param removed paths taken away from the base
   * @param remarks files left out, and names that were guessed
   */
  @Schema(name = "Upload", description = "从上传内容中读到了什么")
  record Upload(
      @Schema(description = "正在使用的版本，审查时与它比较") String inForce,
      @Schema(description = "在哪个版本的基础上改动；上传整个文件夹时没有") String base,
      @Schema(description = "采用的文件") List<String> files,
      @Schema(description = "从该版本中去掉的文件") List<String> removed,
      @Schema(description = "忽略的文件，以及需要核对的文件名") List<RuleProblem> remarks) {}
}
