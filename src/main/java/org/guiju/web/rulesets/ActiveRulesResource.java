package org.guiju.web.rulesets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guiju.desk.RulesDesk;
import org.guiju.desk.Standing;
import org.guiju.review.RuleReview;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;

/** The rule set in force, and why a newer one is not. */
@Path("/api/v1/rule-sets/active")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "规则集", description = "现行的规则集，及其审查结果")
class ActiveRulesResource {
  private final RulesDesk desk;

  ActiveRulesResource(RulesDesk desk) {
    this.desk = desk;
  }

  /** The rule set in force with its last review. */
  @Schema(name = "ActiveRuleSet", description = "现行的规则集")
  record View(
      String version,
      String sha256,
      @Schema(description = "启用时间") OffsetDateTime since,
      int rules,
      List<Group> groups,
      Review lastReview,
      @Schema(description = "正在对一部分材料启用的版本") RuleSetViews.StagedView staged,
      @Schema(description = "现行版本启用以来最近一次自动退回") RuleSetViews.RolledBackView rolledBack) {

    static View of(Standing standing) {
      RuleSet rules = standing.rules();
      return new View(
          rules.version(),
          rules.sha256(),
          standing.since(),
          rules.ruleCount(),
          rules.groups().stream().map(Group::of).toList(),
          new Review(standing.reviewedAt(), standing.lastReview()),
          standing.stage().map(RuleSetViews.StagedView::of).orElse(null),
          standing.rolledBack().map(RuleSetViews.RolledBackView::of).orElse(null));
    }
  }

  /** The rules of one document. */
  @Schema(name = "ActiveRuleGroup", description = "一份文件的规则")
  record Group(String id, String title, int rules) {
    static Group of(RuleGroup group) {
      return new Group(group.document().id(), group.document().title(), group.ruleIds().size());
    }
  }

  /** A review and its time; of a tree that is not in force when it was not accepted. */
  @Schema(
      name = "RuleSetReview",
      description = "最近一次审查。未通过（accepted 为 false）时，现行规则集不变，problems 说明原因")
  record Review(OffsetDateTime at, RuleReview review) {}

  @GET
  @Operation(
      operationId = "getActiveRuleSet",
      summary = "现行的规则集",
      description = "版本、启用时间、各文件的规则数，以及最近一次审查。磁盘上的规则有误时，这里列出全部问题，原有规则继续有效。")
  @APIResponse(responseCode = "200", description = "现行的规则集")
  public View get() {
    return View.of(desk.standing());
  }
}
