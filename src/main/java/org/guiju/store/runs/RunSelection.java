package org.guiju.store.runs;

import java.util.ArrayList;
import java.util.List;
import org.guiju.facts.DocNumber;
import org.guiju.facts.region.Region;
import org.guiju.runs.Selection;
import org.guiju.store.papers.Submissions;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** Conditions on submission {@code s} and its standing {@code t} that select papers of a run. */
final class RunSelection {
  private final Selection selection;

  RunSelection(Selection selection) {
    this.selection = selection;
  }

  /** The conditions, all with {@code and} before them. */
  String conditions() {
    List<String> conditions = new ArrayList<>();
    selection
        .region()
        .filter(Submissions::isPart)
        .ifPresent(region -> conditions.add(Submissions.column(region) + " = :region"));
    selection.fund().ifPresent(fund -> conditions.add(":fund in (s.fund_name, s.fund_part)"));
    if (!selection.years().isEmpty()) {
      conditions.add("s.fiscal_year = any(:years)");
    }
    selection.kind().ifPresent(kind -> conditions.add("s.kind = :kind"));
    selection.verdict().ifPresent(verdict -> conditions.add("t.verdict = :verdict"));
    selection.docNo().ifPresent(docNo -> conditions.add("s.doc_no = :docNo"));
    StringBuilder all = new StringBuilder();
    conditions.forEach(condition -> all.append(" and ").append(condition));
    return all.toString();
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    statement
        .bind("region", selection.region().map(Region::code).orElse(null))
        .bind("fund", selection.fund().orElse(null))
        .bindByType("years", years(selection), Integer[].class)
        .bind("kind", selection.kind().map(kind -> kind.code()).orElse(null))
        .bind("verdict", selection.verdict().map(Enum::name).orElse(null))
        .bind("docNo", selection.docNo().map(DocNumber::fold).orElse(null));
    return statement;
  }

  static Integer[] years(Selection selection) {
    return selection.years().isEmpty() ? null : selection.years().toArray(Integer[]::new);
  }
}
