package org.guiju.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.repair.Explanation.CellEdit;
import org.guiju.repair.Explanation.Proposal;
import org.guiju.repair.Explanation.Repair;

/** Puts repairs into words. */
final class Advice {
  private static final int SHOWN = 5;

  /** So many are shown where all are as likely as the first. */
  private static final int EQUALS_SHOWN = 25;

  private final Paper paper;
  private final Accusations accusations;

  Advice(Paper paper, Accusations accusations) {
    this.paper = paper;
    this.accusations = accusations;
  }

  /** What is to be said of broken relations; null of limits that are exceeded, which is no slip. */
  Repair of(Mended mended) {
    boolean limits = mended.relations().stream().noneMatch(Advice::isEquation);
    if (limits && mended.best() == null) {
      return null;
    }
    Search.Result result = mended.result();
    List<Proposal> proposals = proposals(mended);
    return new Repair(
        result.cells(),
        result.complete(),
        result.candidates().size(),
        words(mended, proposals),
        proposals);
  }

  private static boolean isEquation(Relation relation) {
    return !(relation instanceof Sum sum) || sum.isEquation();
  }

  private List<Proposal> proposals(Mended mended) {
    List<Candidate> candidates = mended.result().candidates();
    List<Proposal> proposals = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < shown(candidates); i++) {
      Candidate candidate = candidates.get(i);
      boolean equal = i > 0 && candidate.cost() == candidates.get(i - 1).cost();
      rank = equal ? rank : i + 1;
      proposals.add(proposal(rank, candidate, mended));
    }
    return proposals;
  }

  private static int shown(List<Candidate> candidates) {
    long equal =
        candidates.stream().filter(each -> each.cost() == candidates.get(0).cost()).count();
    return (int) Math.min(candidates.size(), Math.max(SHOWN, Math.min(equal, EQUALS_SHOWN)));
  }

  private Proposal proposal(int rank, Candidate candidate, Mended mended) {
    List<CellEdit> edits = candidate.changes().stream().map(Advice::edit).toList();
    return new Proposal(
        rank,
        edits,
        settles(candidate, mended),
        edits.stream().map(CellEdit::words).collect(Collectors.joining("；")));
  }

  private static CellEdit edit(Change change) {
    Figure figure = change.figure();
    String printed = figure.printed() == null ? null : figure.printed().toPlainString();
    String proposed = asPrinted(change.value(), figure.value()).toPlainString();
    String given = printed == null ? "空着" : "印为 " + printed;
    return new CellEdit(
        figure.pointer(),
        figure.table(),
        figure.rowName(),
        figure.name(),
        printed,
        proposed,
        change.slip(),
        "%s：%s：%s，应为 %s".formatted(figure.place(), change.slip().words(), given, proposed));
  }

  /** With as many decimals as the cell has, or more where they are needed. */
  private static BigDecimal asPrinted(BigDecimal value, BigDecimal printed) {
    return value.setScale(Math.max(value.scale(), printed.scale()), RoundingMode.UNNECESSARY);
  }

  /** The findings, by their place in the report, that a repair settles. */
  private List<Integer> settles(Candidate candidate, Mended mended) {
    if (isRow(candidate)) {
      return mended.relations().stream().map(accusations::finding).sorted().toList();
    }
    return settled(paper, candidate).stream()
        .map(accusations::finding)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private static boolean isRow(Candidate candidate) {
    return candidate.changes().get(0).slip() == Slip.ROW_LEFT_OUT;
  }

  /** The relations that a repair brings in order. */
  static Set<Relation> settled(Paper paper, Candidate candidate) {
    if (isRow(candidate)) {
      return Set.of();
    }
    Map<Figure, BigDecimal> values = candidate.values();
    return paper.touchedBy(values).stream()
        .filter(relation -> isSettled(relation, relation.stateWith(values)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isSettled(Relation relation, State then) {
    return relation.state() == State.BROKEN && then != State.BROKEN
        || relation.state() == State.ROUNDED && then == State.HOLDS;
  }

  private static String words(Mended mended, List<Proposal> proposals) {
    Search.Result result = mended.result();
    if (proposals.isEmpty()) {
      return none(mended);
    }
    long equal = proposals.stream().filter(proposal -> proposal.rank() == 1).count();
    String searched = result.complete() ? "" : "组合过多，没有继续往下找。";
    boolean row = proposals.get(0).edits().get(0).slip() == Slip.ROW_LEFT_OUT;
    String least = row ? "补列一行即可相符" : "至少改 " + result.cells() + " 格才能全部相符";
    return found(least, result.candidates().size(), equal) + searched;
  }

  /** How many ways there are, and how many of them are as likely as the first. */
  static String found(String least, int ways, long equal) {
    String first = equal > 1 ? "前 " + equal + " 种同样可能，须对照原件" : "第一种最可能，仍须对照原件";
    String many = ways == 1 ? "只有这一种改法" : "共有 " + ways + " 种改法，" + first;
    return least + "；" + many + "。";
  }

  private static String none(Mended mended) {
    boolean outside = mended.relations().stream().allMatch(relation -> relation.basis().outside());
    if (outside) {
      return "本文件内部各数自身相等，只与其他文件不符，不能断定哪一格写错。请先核对其他文件的数。";
    }
    return mended.result().complete()
        ? "改一格、两格都不能使全部相符（已查完）；更多格的改法没有往下找。"
        : "改一格不能使全部相符；两格的组合过多，没有继续往下找。";
  }
}
