package org.guiju.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A limit that is put together from the rows of a table. */
final class LimitDraft {
  private final String code;
  private final String file;
  private final LimitRow first;
  private final List<Part> parts = new ArrayList<>();
  private String label;
  private String unit;

  LimitDraft(String code, String file, LimitRow first) {
    this.code = code;
    this.file = file;
    this.first = first;
  }

  FoundLimit found() {
    boolean whole = parts.stream().noneMatch(part -> part.broken);
    return new FoundLimit(
        new LimitBook.DatedLimit(
            code, label, unit, parts.stream().filter(p -> !p.broken).map(Part::value).toList()),
        whole,
        file,
        (part, message) -> first.at(column(part), message),
        parts.stream().filter(p -> !p.broken).<LimitPlace>map(part -> part::problem).toList());
  }

  /** The value that {@code row} belongs to: a new one, or one of the same time further up. */
  Part part(LimitRow row) {
    int before = row.problems().size();
    label = same(row, LimitColumn.LABEL, label);
    unit = same(row, LimitColumn.UNIT, unit);
    LocalDate from = row.day(LimitColumn.FROM).orElse(null);
    LocalDate to = row.day(LimitColumn.TO).orElse(null);
    String article = row.text(LimitColumn.ARTICLE).orElse(null);
    boolean broken = row.problems().size() > before;
    Optional<Part> known =
        parts.stream()
            .filter(part -> Objects.equals(part.from, from) && Objects.equals(part.to, to))
            .filter(part -> !broken && (article == null || article.equals(part.article)))
            .findFirst();
    return known.orElseGet(() -> begun(new Part(row, from, to, article, broken)));
  }

  private Part begun(Part part) {
    parts.add(part);
    return part;
  }

  /** A name or unit may be said once or in each row, but not in two ways. */
  private String same(LimitRow row, LimitColumn column, String known) {
    String said = row.text(column).orElse(null);
    if (said != null && known != null && !said.equals(known)) {
      row.problem(
          column,
          "代码“" + code + "”的" + column.header() + "前面写的是“" + known + "”，这里是“" + said + "”。请统一。");
    }
    return known == null ? said : known;
  }

  private static LimitColumn column(String part) {
    return LimitColumn.headed(part.startsWith("entries") ? "entry" : part).orElse(LimitColumn.CODE);
  }

  /** One value with the rows it was read from. */
  final class Part {
    private final LimitRow row;
    private final LocalDate from;
    private final LocalDate to;
    private final String article;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final List<LimitRow> entryRows = new ArrayList<>();
    private BigDecimal number;
    private LimitRow numberRow;
    private boolean pairs;
    private boolean none;
    private boolean broken;

    private Part(LimitRow row, LocalDate from, LocalDate to, String article, boolean broken) {
      this.row = row;
      this.from = from;
      this.to = to;
      this.article = article;
      this.broken = broken;
    }

    private LimitBook.Value value() {
      boolean list = entries.values().stream().allMatch(Objects::isNull);
      return new LimitBook.Value(
          from,
          to,
          article,
          number,
          entries.isEmpty() || !list ? null : List.copyOf(entries.keySet()),
          entries.isEmpty() || list ? null : Collections.unmodifiableMap(entries),
          none ? Boolean.TRUE : null);
    }

    private RuleProblem problem(String part, String message) {
      LimitRow at = row;
      if (part.startsWith("entries/")) {
        at = entryRows.get(Integer.parseInt(part.substring("entries/".length())));
      } else if (part.equals("number") && numberRow != null) {
        at = numberRow;
      }
      return at.at(column(part), message);
    }

    /** Takes over the number or the entry of {@code next}. */
    void add(LimitRow next) {
      int before = next.problems().size();
      if (next.saysNothing()) {
        none = true;
      } else {
        addNumber(next);
        addEntry(next);
      }
      broken |= next.problems().size() > before;
    }

    private void addNumber(LimitRow next) {
      Optional<BigDecimal> read = next.number(unit);
      if (read.isPresent() && numberRow != null) {
        next.problem(
            LimitColumn.NUMBER,
            "代码“" + code + "”同一时期已有数值 " + number.toPlainString() + "。换了数值请另写一行，并写明起止。");
      } else if (read.isPresent()) {
        number = read.get();
        numberRow = next;
      }
    }

    private void addEntry(LimitRow next) {
      Optional<String> paired = next.text(LimitColumn.PAIRED);
      Optional<String> entry = next.text(LimitColumn.ENTRY);
      if (next.has(LimitColumn.PAIRED) && !next.has(LimitColumn.ENTRY)) {
        next.problem(LimitColumn.PAIRED, "写了“对应”，没有写“条目”。");
      }
      if (entry.isEmpty()) {
        return;
      }
      if (entries.containsKey(entry.get())) {
        next.problem(LimitColumn.ENTRY, "条目“" + entry.get() + "”重复。请删去一个。");
        return;
      }
      if (!entries.isEmpty() && next.has(LimitColumn.PAIRED) != pairs) {
        next.problem(LimitColumn.PAIRED, "同一张对照表的条目要么都写“对应”，要么都不写；条目“" + entry.get() + "”与前面不一致。");
      }
      pairs = next.has(LimitColumn.PAIRED);
      entries.put(entry.get(), paired.orElse(null));
      entryRows.add(next);
    }
  }
}
