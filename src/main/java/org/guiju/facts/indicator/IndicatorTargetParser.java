package org.guiju.facts.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads target cells (指标值) of indicator tables.
 *
 * <p>Reading never fails: what fits no other form is FREE_TEXT, for a person to judge. Time grows
 * linearly with the length of the cell.
 */
public final class IndicatorTargetParser {

  /** Real cells stay below 200 characters; anything longer than this is prose. */
  private static final int LONGEST_TARGET = 2_000;

  private static final int LONGEST_REFERENCE = 40;
  private static final int LONGEST_COVERED = 20;

  private static final List<String> REFERENCES =
      List.of("详见", "见附", "详附", "参见", "参照附", "同上", "另见", "附后", "附件", "附表", "见表");

  private static final List<String> FULL_COVERAGE =
      List.of("实现全覆盖", "做到全覆盖", "达到全覆盖", "全面覆盖", "全部覆盖", "全覆盖");

  /** Before 全覆盖 these leave less than the whole. */
  private static final List<String> NOT_YET =
      List.of("未", "不", "没有", "基本", "力争", "逐步", "争取", "推动", "推进", "接近", "有望", "非");

  private static final Set<String> LABELS =
      Set.of("其中", "目标值", "指标值", "目标", "年度指标值", "年度目标", "全年", "定量");

  /** The text up to a separator, and that separator; a space at the very end. */
  private record Piece(String text, char separator) {}

  private IndicatorTargetParser() {}

  /**
   * Reads one cell.
   *
   * @param raw content as given; null counts as blank
   */
  public static IndicatorTarget parse(String raw) {
    if (raw == null || raw.isBlank()) {
      return IndicatorTarget.plain(raw, Form.MISSING);
    }
    if (raw.length() > LONGEST_TARGET) {
      return IndicatorTarget.plain(raw, Form.FREE_TEXT);
    }
    String core = TargetText.core(TargetText.fold(raw));
    if (!TargetText.hasContent(core)) {
      return IndicatorTarget.plain(raw, Form.MISSING);
    }
    return words(raw, core)
        .or(() -> quantities(raw, core))
        .orElseGet(() -> IndicatorTarget.plain(raw, Form.FREE_TEXT));
  }

  private static Optional<IndicatorTarget> words(String raw, String core) {
    Optional<String> repair = DoubledCell.repair(core);
    if (repair.isPresent()) {
      return Optional.of(IndicatorTarget.doubled(raw, repair.get()));
    }
    String text = TargetText.compact(core);
    if (text.equals("是") || text.equals("否")) {
      return Optional.of(IndicatorTarget.answer(raw, text.equals("是")));
    }
    if (isReference(text)) {
      return Optional.of(IndicatorTarget.plain(raw, Form.REFERENCE));
    }
    return fullCoverage(raw, text)
        .or(
            () ->
                OrdinalWords.read(core)
                    .map(
                        reading ->
                            IndicatorTarget.ordinal(raw, reading.subject(), reading.ordinal())));
  }

  private static boolean isReference(String text) {
    return text.length() <= LONGEST_REFERENCE
        && REFERENCES.stream().anyMatch(text::startsWith)
        && text.chars().noneMatch(c -> Operator.ofSymbol((char) c) != null || c == '%');
  }

  private static Optional<IndicatorTarget> fullCoverage(String raw, String text) {
    for (String ending : FULL_COVERAGE) {
      if (text.endsWith(ending)) {
        String subject = text.substring(0, text.length() - ending.length());
        boolean plain =
            subject.length() <= LONGEST_COVERED
                && NOT_YET.stream().noneMatch(subject::endsWith)
                && subject.chars().noneMatch(c -> c < 128 || c == '、');
        Quantity all = Quantity.of(Operator.EQ, false, BigDecimal.valueOf(100), null, Unit.PERCENT);
        return plain
            ? Optional.of(
                IndicatorTarget.quantity(
                    raw, Form.FULL_COVERAGE, null, blankToNull(subject), all, null))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<IndicatorTarget> quantities(String raw, String core) {
    List<IndicatorTarget> parts = parts(core);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() == 1) {
      IndicatorTarget only = parts.get(0);
      return Optional.of(
          IndicatorTarget.quantity(
              raw, only.form(), only.condition(), only.subject(), only.quantity(), only.tail()));
    }
    // one unnamed part can only be the indicator itself, and it comes first
    boolean named = parts.stream().skip(1).allMatch(part -> part.subject() != null);
    boolean regions =
        parts.stream()
            .allMatch(part -> part.condition() == null && RegionNames.isRegion(part.subject()));
    return named
        ? Optional.of(IndicatorTarget.parts(raw, regions ? Form.REGION_MAP : Form.ALL, parts))
        : Optional.empty();
  }

  private static List<IndicatorTarget> parts(String core) {
    var parts = new ArrayList<IndicatorTarget>();
    var waiting = new StringBuilder();
    String condition = null;
    boolean prose = false;
    boolean operators = false;
    for (Piece piece : pieces(core)) {
      List<QuantityScanner.Found> found = QuantityScanner.scan(piece.text());
      if (found.isEmpty()) {
        waiting.append(piece.text()).append(piece.separator());
        prose = true;
      }
      for (QuantityScanner.Found quantity : found) {
        String before = waiting + quantity.before();
        waiting.setLength(0);
        condition = conditionOf(before, condition);
        parts.add(part(before, condition, quantity));
        operators |= quantity.quantity().operatorGiven();
      }
      if (piece.separator() == ';' || piece.separator() == '。') {
        condition = null;
      }
    }
    if (prose && !operators) {
      return List.of();
    }
    return waiting.isEmpty() || parts.isEmpty() ? parts : withLastTail(parts, waiting.toString());
  }

  private static IndicatorTarget part(
      String before, String condition, QuantityScanner.Found found) {
    Quantity quantity = found.quantity();
    Form form = quantity.upper() == null ? Form.QUANTITY : Form.RANGE;
    String subject = subjectOf(before);
    String sign = quantity.operatorGiven() ? quantity.operator().symbol() : "";
    String unit = quantity.unit() == null ? "" : quantity.unit();
    String upper = quantity.upper() == null ? "" : "-" + quantity.upper().toPlainString();
    String text =
        (subject == null ? "" : subject) + sign + quantity.value().toPlainString() + upper + unit;
    return IndicatorTarget.quantity(
        text, form, condition, subject, quantity, wordsOrNull(found.after()));
  }

  private static List<IndicatorTarget> withLastTail(List<IndicatorTarget> parts, String words) {
    IndicatorTarget last = parts.get(parts.size() - 1);
    String tail = last.tail() == null ? words : last.tail() + "," + words;
    var result = new ArrayList<>(parts.subList(0, parts.size() - 1));
    result.add(
        IndicatorTarget.quantity(
            last.raw(),
            last.form(),
            last.condition(),
            last.subject(),
            last.quantity(),
            wordsOrNull(tail)));
    return result;
  }

  /** 已开展改革地区:医疗机构 names a condition; it holds for the parts after it as well. */
  private static String conditionOf(String before, String inherited) {
    String text = TargetText.compact(before);
    int colon = text.lastIndexOf(':');
    if (colon <= 0 || colon == text.length() - 1) {
      return inherited;
    }
    String condition = text.substring(0, colon);
    return LABELS.contains(condition) ? inherited : condition;
  }

  private static String subjectOf(String before) {
    String text = TargetText.core(TargetText.compact(before));
    int colon = text.lastIndexOf(':');
    String subject = blankToNull(text.substring(colon + 1));
    return subject == null || LABELS.contains(subject) ? null : subject;
  }

  private static List<Piece> pieces(String core) {
    int[] depths = TargetText.depths(core);
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (int i = 0; i <= core.length(); i++) {
      boolean end = i == core.length();
      if (end || depths[i] == 0 && isSeparator(core, i)) {
        pieces.add(new Piece(core.substring(from, i).strip(), end ? ' ' : core.charAt(i)));
        from = i + 1;
      }
    }
    return pieces;
  }

  private static boolean isSeparator(String text, int at) {
    char c = text.charAt(at);
    return ";。、".indexOf(c) >= 0 || c == ',' && !TargetText.isThousandsComma(text, at);
  }

  private static String wordsOrNull(String text) {
    String compact = TargetText.compact(text);
    boolean bracketed = compact.startsWith("(");
    return blankToNull(bracketed ? compact.strip() : TargetText.core(compact));
  }

  private static String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
