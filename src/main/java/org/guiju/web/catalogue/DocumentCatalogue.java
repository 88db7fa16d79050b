package org.guiju.web.catalogue;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.desk.ActiveRules;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Scope;

/** Shows the documents behind the active rules to readers. */
@Singleton
class DocumentCatalogue {
  private final ActiveRules activeRules;

  DocumentCatalogue(ActiveRules activeRules) {
    this.activeRules = activeRules;
  }

  RuleViews.DocumentList documents(LocalDate asOf) {
    RuleSet rules = activeRules.current();
    List<RuleViews.DocumentView> views =
        rules.groups().stream().map(group -> document(group, asOf)).toList();
    return new RuleViews.DocumentList(asOf, rules.version(), views.size(), views);
  }

  Optional<RuleViews.DocumentView> document(String id, LocalDate asOf) {
    return activeRules.current().group(id).map(group -> document(group, asOf));
  }

  List<String> documentIds() {
    return activeRules.current().groups().stream().map(group -> group.document().id()).toList();
  }

  private static RuleViews.DocumentView document(RuleGroup group, LocalDate asOf) {
    RuleDocument document = group.document();
    return new RuleViews.DocumentView(
        document.id(),
        document.docNo(),
        document.title(),
        document.issuers(),
        document.trust(),
        document.measure(),
        document.effectiveFrom(),
        document.effectiveTo(),
        asOf,
        document.inForceOn(asOf),
        scope(document.scope()),
        document.precedence(),
        document.supersedes(),
        counts(group),
        List.copyOf(group.ruleIds()),
        document.articles());
  }

  private static RuleViews.ScopeView scope(Scope scope) {
    return new RuleViews.ScopeView(
        scope.regions().stream().map(DocumentCatalogue::region).toList(),
        scope.funds(),
        scope.kinds(),
        scope.levels(),
        scope.fiscalYearFrom(),
        scope.fiscalYearTo());
  }

  private static RuleViews.RegionView region(String code) {
    String name = RegionRegistry.standard().byCode(code).map(Region::name).orElse(null);
    return new RuleViews.RegionView(code, name);
  }

  private static RuleViews.Counts counts(RuleGroup group) {
    Map<String, Long> byStatus =
        group.document().articles().stream()
            .map(article -> String.valueOf(article.status()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new RuleViews.Counts(
        group.ruleIds().size(),
        group.document().articles().size(),
        byStatus.getOrDefault("ENFORCED", 0L),
        byStatus.getOrDefault("PARTLY", 0L),
        byStatus.getOrDefault("HUMAN", 0L));
  }
}
