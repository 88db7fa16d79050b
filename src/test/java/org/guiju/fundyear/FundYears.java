package org.guiju.fundyear;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TODO */
public final class FundYears {
  static final int FIRST = 2016;
  static final int LAST = 2026;
  private static final int USUAL_ROWS = 20;

  private final long seed;
  private final int rows;
  private final int from;
  private final int to;
  private final List<String> provinces;

  private FundYears(long seed, int rows, int from, int to, List<String> provinces) {
    this.seed = seed;
    this.rows = rows;
    this.from = from;
    this.to = to;
    this.provinces = provinces;
  }

  /** All funds, provinces and years. */
  public static FundYears of(long seed) {
    return new FundYears(seed, USUAL_ROWS, FIRST, LAST, List.of());
  }

  /** The same with about {@code count} rows in every plan and report of payments. */
  public FundYears rows(int count) {
    return new FundYears(seed, count, from, to, provinces);
  }

  /** Only the fiscal years {@code first} to {@code last}. */
  public FundYears years(int first, int last) {
    return new FundYears(seed, rows, first, last, provinces);
  }

  /** Only these provinces and separately planned cities, by code; and the centre. */
  public FundYears in(String... codes) {
    return new FundYears(seed, rows, from, to, List.of(codes));
  }

  /** The first {@code count} papers. */
  public Stream<GeneratedPaper> papers(int count) {
    return papers().limit(count);
  }

  /** All papers, worked out province-year by province-year as they are asked for. */
  public Stream<GeneratedPaper> papers() {
    return FundPart.ALL.stream().flatMap(this::ofFund);
  }

  private Stream<GeneratedPaper> ofFund(FundPart fund) {
    Area centre = Area.centre();
    List<Area> tops = shuffled(centre.below());
    return tops.stream()
        .flatMap(
            top ->
                IntStream.rangeClosed(from, to)
                    .boxed()
                    .flatMap(year -> provinceYear(fund, year, top, top.equals(tops.get(0)))));
  }

  private Stream<GeneratedPaper> provinceYear(FundPart fund, int year, Area top, boolean first) {
    Stream<GeneratedPaper> below = new ProvinceYear(seed, rows, fund, year).papers(top);
    return first
        ? Stream.concat(
            new ProvinceYear(seed, rows, fund, year).centre(top.above()).stream(), below)
        : below;
  }

  private List<Area> shuffled(List<Area> areas) {
    List<Area> left =
        new ArrayList<>(
            areas.stream()
                .filter(area -> provinces.isEmpty() || provinces.contains(area.code()))
                .toList());
    List<Area> shuffled = new ArrayList<>();
    Chance chance = Chance.of(seed, "order of provinces");
    while (!left.isEmpty()) {
      shuffled.add(left.remove(chance.below(left.size())));
    }
    return shuffled;
  }
}
