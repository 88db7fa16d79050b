package org.guiju.web.catalogue;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guiju.desk.ActiveRules;
import org.guiju.desk.RulesDesk;
import org.guiju.facts.FactTypes;
import org.guiju.facts.Kind;
import org.guiju.facts.region.Region;
import org.guiju.review.CaseBook;
import org.guiju.review.RuleCase;
import org.guiju.rules.LimitBook;
import org.guiju.rules.RuleDocument;
import org.guiju.rules.RuleGroup;
import org.guiju.rules.RuleSet;
import org.guiju.rules.Statement;

/** Shows the active rules to readers. */
@Singleton
class Catalogue {
  private static final String CASES = "cases.yaml";

  private final ActiveRules activeRules;
  private final RulesDesk desk;

  Catalogue(ActiveRules activeRules, RulesDesk desk) {
    this.activeRules = activeRules;
    this.desk = desk;
  }

  /**
   * Rules in force.
   *
   * @param region only rules of documents that cover it; null for all
   * @param documentId only rules of this document; null for all
   */
  RuleViews.RuleList rules(LocalDate asOf, Region region, String documentId) {
    RuleSet rules = activeRules.current();
    List<RuleViews.Rule> views = new ArrayList<>();
    for (RuleGroup group : rules.groups()) {
      RuleDocument document = group.document();
      boolean wanted =
          (documentId == null || documentId.equals(document.id()))
              && (region == null || document.scope().covers(region))
              && document.inForceOn(asOf);
      if (wanted) {
        group
            .wordings(asOf)
            .forEach((id, statements) -> views.add(rule(group, id, statements, asOf)));
      }
    }
    views.sort(Comparator.comparing(RuleViews.Rule::ruleId));
    return new RuleViews.RuleList(asOf, rules.version(), views.size(), views);
  }

  /** Everything about one rule, in force or not; empty for an unknown id. */
  Optional<RuleViews.RuleDetail> rule(String id, LocalDate asOf) {
    RuleSet rules = activeRules.current();
    return rules.groups().stream()
        .filter(group -> group.ruleIds().contains(id))
        .findFirst()
        .map(group -> detail(rules, group, id, asOf));
  }

  Set<String> ruleIds() {
    return activeRules.current().groups().stream()
        .flatMap(group -> group.ruleIds().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private RuleViews.RuleDetail detail(RuleSet rules, RuleGroup group, String id, LocalDate asOf) {
    List<Statement> all = rules.statements(id);
    List<Statement> current = group.wordings(asOf).get(id);
    return new RuleViews.RuleDetail(
        asOf,
        rules.version(),
        current != null && group.document().inForceOn(asOf),
        rule(group, id, current == null ? firstWording(all) : current, asOf),
        wordings(group, all, current),
        examples(rules, folder(all)),
        articles(rules, id),
        RuleViews.ReviewView.of(desk.standing(), folder(all)));
  }

  /** Path of the folder that holds the wordings of a rule, with a slash at its end. */
  private static String folder(List<Statement> statements) {
    String file = statements.get(0).position().file();
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** A rule whose time has not come is shown as it will be. */
  private static List<Statement> firstWording(List<Statement> all) {
    LocalDate first =
        all.stream().map(Statement::effectiveFrom).min(LocalDate::compareTo).orElseThrow();
    return all.stream().filter(statement -> statement.effectiveFrom().equals(first)).toList();
  }

  private static RuleViews.Rule rule(
      RuleGroup group, String id, List<Statement> statements, LocalDate asOf) {
    Statement first = statements.get(0);
    return new RuleViews.Rule(
        id,
        first.title(),
        group.document().id(),
        group.document().shownName(),
        first.citation().article(),
        statements.stream().map(Statement::severity).distinct().sorted().toList(),
        kinds(statements),
        first.position().file(),
        statements.stream().map(Catalogue::statement).toList(),
        reads(statements),
        limits(group, statements, asOf));
  }

  private static RuleViews.StatementView statement(Statement statement) {
    return new RuleViews.StatementView(
        statement.name(),
        statement.severity(),
        statement.message(),
        statement.fix(),
        statement.penalty(),
        statement.effectiveFrom(),
        statement.citation().document(),
        statement.citation().article(),
        statement.citation().note());
  }

  private static List<String> kinds(List<Statement> statements) {
    return Arrays.stream(Kind.values())
        .filter(kind -> statements.stream().anyMatch(statement -> statement.concerns(kind)))
        .map(Kind::code)
        .toList();
  }

  private static List<RuleViews.Field> reads(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> statement.fieldsRead().stream())
        .distinct()
        .sorted()
        .map(Catalogue::field)
        .toList();
  }

  private static RuleViews.Field field(String path) {
    int dot = path.indexOf('.');
    FactTypes.FactType type = FactTypes.named(path.substring(0, dot)).orElseThrow();
    String label = type.properties().get(path.substring(dot + 1)).label();
    return new RuleViews.Field(path, type.label() + "：" + label);
  }

  private static List<RuleViews.LimitView> limits(
      RuleGroup group, List<Statement> statements, LocalDate asOf) {
    return statements.stream()
        .flatMap(statement -> statement.limitCodes().stream())
        .distinct()
        .sorted()
        .flatMap(code -> group.limits().find(code).stream())
        .map(limit -> limit(limit, limit.on(asOf)))
        .toList();
  }

  private static RuleViews.LimitView limit(
      LimitBook.DatedLimit limit, Optional<LimitBook.Value> value) {
    return new RuleViews.LimitView(limit.code(), limit.label(), limit.unit(), value.orElse(null));
  }

  private static List<RuleViews.Wording> wordings(
      RuleGroup group, List<Statement> all, List<Statement> current) {
    Map<String, List<Statement>> byFile =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    statement -> statement.position().file(), TreeMap::new, Collectors.toList()));
    return byFile.entrySet().stream()
        .map(
            file ->
                new RuleViews.Wording(
                    file.getValue().get(0).effectiveFrom(),
                    current != null && current.containsAll(file.getValue()),
                    file.getKey(),
                    file.getValue().stream().map(Catalogue::statement).toList(),
                    group.texts().get(file.getKey())))
        .toList();
  }

  private static List<RuleViews.Example> examples(RuleSet rules, String folder) {
    String path = folder + CASES;
    String text = rules.files().texts().get(path);
    return text == null
        ? List.of()
        : CaseBook.in(path, text).stream().map(Catalogue::example).toList();
  }

  private static RuleViews.Example example(RuleCase example) {
    return new RuleViews.Example(
        example.name(),
        example.asOf(),
        example.expect(),
        example.severity(),
        example.at(),
        example.submission());
  }

  private static List<RuleViews.ArticleRef> articles(RuleSet rules, String id) {
    List<RuleViews.ArticleRef> found = new ArrayList<>();
    for (RuleGroup group : rules.groups()) {
      RuleDocument document = group.document();
      for (RuleDocument.Article article : document.articles()) {
        if (article.rules().contains(id)) {
          found.add(
              new RuleViews.ArticleRef(
                  document.id(),
                  document.shownName(),
                  article.no(),
                  article.about(),
                  article.status(),
                  article.note()));
        }
      }
    }
    return found;
  }
}
