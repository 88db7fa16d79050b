package org.guiju.web.papers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.guiju.web.http.Problem;

/**
 * Describes the wire format of submissions in the OpenAPI document. The schemas come from the fact
 * records that intake fills, so they cannot drift from what the service reads.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class SubmissionSchemas implements OASFilter {
  static final String SUBMISSION = "Submission";
  private static final List<String> EXAMPLES =
      List.of("fujian-2024-15-plan", "nanchang-2022-67-targets");
  private static final String PROBLEM_EXAMPLE =
      """
      {"type": "urn:guiju:problem:unreadable-submission",
       "title": "提交的内容有 1 处问题",
       "status": 400,
       "detail": "没有进行检查。请按下列各条更正后重新提交。",
       "instance": "/api/v1/checks",
       "problems": [{"code": "intake.number-as-text", "pointer": "/rows/0/thisTranche",
         "line": 5, "column": 40,
         "message": "《分配表明细行》第 1 行（宁德）“本次下达”填写为带引号的“26”。数字不要加引号，请写成 26。"}]}
      """;
  private static final String REPORT_EXAMPLE =
      """
      {"verdict": "REJECT",
       "asOf": "2024-05-24",
       "ruleSet": {"version": "0f3c5a7b9d1e", "sha256": "0f3c5a7b9d1e…"},
       "submission": {"sha256": "5b1c…", "kind": "allocation-plan", "docNo": "闽财社指〔2024〕15号"},
       "findings": [{"ruleId": "ALLOC-002", "severity": "VIOLATION",
         "title": "全年下达数等于已下达数与本次下达数之和",
         "message": "“宁德”全年下达 149，已下达与本次下达之和为 148。",
         "citation": {"documentId": "common", "document": "通用要求", "article": "表内勾稽"},
         "location": {"pointer": "/rows/0/yearTotal", "rowName": "宁德", "field": "yearTotal",
           "subject": "row:350900"},
         "given": "149", "expected": "148", "difference": "1",
         "fix": "请核对该行三个数字，改正写错的一个。",
         "values": {"expected": "148", "given": "149"}}],
       "rules": [{"ruleId": "ALLOC-002", "title": "全年下达数等于已下达数与本次下达数之和",
         "documentId": "common", "severity": "VIOLATION", "outcome": "VIOLATED",
         "examined": 1, "fired": 1, "missing": []}],
       "counts": {"violations": 1, "warnings": 0, "advisories": 0,
         "violated": 1, "passed": 0, "notApplicable": 0, "notChecked": 0}}
      """;

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    Components known = components == null ? OASFactory.createComponents() : components;
    Map<String, Schema> all = new LinkedHashMap<>(new FactSchemas().all());
    if (known.getSchemas() != null) {
      known.getSchemas().forEach((name, schema) -> add(all, name, schema));
    }
    known.setSchemas(all);
    document.setComponents(known);
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(SubmissionSchemas::describe));
  }

  private static void add(Map<String, Schema> all, String name, Schema schema) {
    if (all.putIfAbsent(name, schema) != null) {
      throw new IllegalStateException("two schemas are called `" + name + "`; rename the answer");
    }
  }

  /** Gives every error answer its schema, and the check its examples. */
  private static void describe(Operation operation) {
    if (operation.getResponses() == null) {
      return;
    }
    operation.getResponses().getAPIResponses().forEach(SubmissionSchemas::describeProblem);
    if ("check".equals(operation.getOperationId())) {
      MediaType body = operation.getRequestBody().getContent().getMediaType("application/json");
      EXAMPLES.forEach(
          name ->
              body.addExample(name, OASFactory.createExample().summary(name).value(sample(name))));
      operation
          .getResponses()
          .getAPIResponse("200")
          .getContent()
          .getMediaType("application/json")
          .setExample(parsed(REPORT_EXAMPLE));
    }
  }

  private static void describeProblem(String status, APIResponse response) {
    boolean error = status.startsWith("4") || status.startsWith("5");
    if (!error) {
      return;
    }
    MediaType type = OASFactory.createMediaType().schema(FactSchemas.ref("Problem"));
    if ("400".equals(status)) {
      type.setExample(parsed(PROBLEM_EXAMPLE));
    }
    response.setContent(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type));
  }

  private static Object sample(String name) {
    String path = "samples/" + name + ".json";
    try (InputStream in = SubmissionSchemas.class.getClassLoader().getResourceAsStream(path)) {
      return new ObjectMapper().readValue(in, new TypeReference<Map<String, Object>>() {});
    } catch (IOException failure) {
      throw new IllegalStateException("sample `" + name + "` cannot be read", failure);
    }
  }

  private static Object parsed(String json) {
    try {
      return new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
