package org.guiju.web.rulesets;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.review.RuleUpload;
import org.guiju.web.http.Addresses;
import org.guiju.web.http.IncomingBody;
import org.guiju.web.http.LargeBodies;

/** Reviews an uploaded rule tree against the rules in force, and stores nothing. */
@Path(Addresses.RULE_SET_REVIEWS)
@Tag(name = "规则")
class RuleSetReviewResource {
  private static final String ACCEPTED_EXAMPLE =
      """
      {"upload": {"inForce": "0f3c5a7b9d1e", "base": "0f3c5a7b9d1e",
         "files": ["common/limits.yaml"], "removed": [], "remarks": []},
       "version": "7d21c0ab94fe", "sha256": "7d21c0ab94fe…", "accepted": true,
       "problems": [], "warnings": [],
       "steps": [{"name": "compile", "millis": 412}, {"name": "cases", "millis": 655}]}
      """;
  private static final String REFUSED_EXAMPLE =
      """
      {"upload": {"inForce": "0f3c5a7b9d1e", "files": ["common/document.yaml",
         "common/ALLOC-002-row-sum/from-2015-01-01.drl"], "removed": [], "remarks": []},
       "version": "19be77d0c3a2", "sha256": "19be77d0c3a2…", "accepted": false,
       "problems": [{"file": "common/ALLOC-002-row-sum/from-2015-01-01.drl", "line": 11,
         "column": 31, "rule": "ALLOC-002 全年下达数等于已下达数与本次下达数之和",
         "message": "AllocationRow 没有字段“yearTotl”。是否想写“yearTotal”？"}],
       "warnings": [], "steps": [{"name": "compile", "millis": 38}]}
      """;

  private final UploadReader reader;
  private final UploadReviewer reviewer;
  private final LargeBodies largeBodies;

  RuleSetReviewResource(UploadReader reader, UploadReviewer reviewer, LargeBodies largeBodies) {
    this.reader = reader;
    this.reviewer = reviewer;
    this.largeBodies = largeBodies;
  }

  @POST
  @Blocking
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reviewRuleSet",
      summary = "审查一套规则文件",
      description =
          "对规则文件夹走完启用之前的全部步骤（读取、检查写法、编译、试算示例），与正在使用的版本比较，"
              + "不保存、不启用任何内容。规则有问题时仍回答 200，accepted 为 false，problems 一次列出全部问题；"
              + "只有压缩包或表单本身不能读取时才回答 400、413、415。\n\n"
              + "规则文件夹可直接打包，也可连同外面一层文件夹（例如 rules/）打包：\n\n"
              + "    zip -r rules.zip rules\n"
              + "    curl -H 'Content-Type: application/zip' --data-binary @rules.zip"
              + " …/api/v1/rule-sets:review\n\n"
              + "只改了一个文件时，加 base=active，只上传这个文件，文件名写成规则文件夹下的路径：\n\n"
              + "    curl -F 'file=@limits.yaml;filename=common/limits.yaml'"
              + " '…/api/v1/rule-sets:review?base=active'\n\n"
              + "同一时间只审查一份；正在审查另一份时回答 429，请按 Retry-After 重试。")
  @RequestBody(
      required = true,
      description = "zip 压缩包；或表单，每个文件一项，文件名（filename）写成规则文件夹下的路径，也可以是一个 .zip 文件",
      content = {
        @Content(
            mediaType = UploadReader.ZIP,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = UploadReader.FORM, schema = @Schema(implementation = FormFiles.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "审查结果，接受或不接受",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UploadReview.class),
              examples = {
                @ExampleObject(name = "accepted", summary = "可以启用", value = ACCEPTED_EXAMPLE),
                @ExampleObject(name = "refused", summary = "有问题", value = REFUSED_EXAMPLE)
              }))
  @APIResponse(responseCode = "400", description = "压缩包或表单不能读取，或查询参数有误；列出全部问题")
  @APIResponse(responseCode = "413", description = "上传的内容、文件数或解压后的大小超过上限")
  @APIResponse(responseCode = "415", description = "不是 zip，也不是表单")
  @APIResponse(responseCode = "429", description = "正在审查另一份，请按 Retry-After 重试")
  @APIResponse(responseCode = "503", description = "同时提交的大份内容太多，请按 Retry-After 重试")
  public UploadReview review(
      @Parameter(
              description = "写 active 时，上传的文件放在正在使用的版本之上；不写时，上传的就是整个规则文件夹",
              schema = @Schema(enumeration = "active"))
          @QueryParam("base")
          String base,
      @Parameter(
              description = "从正在使用的版本中去掉的文件，以“/”结尾时去掉整个文件夹；可以写几个；先去掉，再放上传的文件",
              example = "common/ALLOC-002-row-sum/")
          @QueryParam("remove")
          List<String> remove,
      @Context HttpHeaders headers,
      InputStream input) {
    IncomingBody body = new IncomingBody(input, headers, largeBodies);
    return body.politely(
        reader.maxBytes(),
        () -> {
          UploadReviewer.Change change = reviewer.change(base, remove);
          RuleUpload upload = reader.read(body, headers);
          return reviewer.review(upload, change);
        });
  }

  /** A form of files, for the description. */
  @Schema(name = "RuleFilesForm")
  record FormFiles(
      @Schema(description = "规则文件，或一个 zip 压缩包", type = SchemaType.STRING, format = "binary")
          String file) {}
}
