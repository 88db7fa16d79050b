package org.guiju.fundyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Correct papers of whole fund-years, made up from a seed, as many as are asked for.
 *
 * <p><b>What there is.</b> Four funds (the capacity part of medical security and three sister funds
 * of health), fiscal years 2016 to 2026, the centre, 31 provinces, 5 separately planned cities and
 * all their cities, counties and zones by their real names: some 3 370 areas, of which 3 010 have
 * nothing below them and spend. A fund-year has about 28 000 papers, the whole stream 1.24 million.
 * In an average hundred there are
 *
 * <ul>
 *   <li>24 allocation plans: each area has one for the advance of about 64 % and one for the main
 *       tranche, with the money of its own units and of each area below; in one province of three a
 *       third paper takes money back, with reasons, from one county of five;
 *   <li>12 goal tables, none asking less than the level above or the year before;
 *   <li>14 reports of payments and 22 of execution: all areas at the end of the year, counties also
 *       at the end of September (of payments one county of three);
 *   <li>11 balances, with what is carried over into the next year: 2 to 6 % of the main tranche,
 *       paid first then;
 *   <li>11 self-evaluations, where one ratio of fifteen misses its target for a stated reason;
 *   <li>6 department budgets (in two of the funds, one for each department), and of each province a
 *       management measure in 2019, 2022 and 2024.
 * </ul>
 *
 * <p>Papers have about {@link #rows} rows where there is something to list, 20 unless told
 * otherwise; a plan with fewer regions is filled up with units and hospitals. Money is direct from
 * 2020 to 2024 and supervised from 2025; what is carried over keeps its tag. The main tranche of 福建
 * 2024 is for one purpose, see {@link Enrolment}. In one fund, one province of three adds money of
 * its own: its plans have a column for each source, and those of the centre give it less than it
 * divides.
 *
 * <p><b>Order and size.</b> Fund by fund, province by province (in an order that the seed sets),
 * year by year; a paper comes after those it rests on, the papers of the centre with the first
 * province. Each province-year is worked out alone, so that memory does not grow with the count,
 * and a paper has the same bytes whatever else is asked for.
 *
 * <p><b>What is left out.</b> Money that cities and counties add, several funds in one paper,
 * reversals and refunds, purchases with a procurement number, in-year monitoring, regional targets,
 * tables of prefectures with subtotals; papers of 漳州 after 2025, when its measure has run out; and
 * everything after October 2026. Numbers of papers begin with place names, not with the codes that
 * offices really use, so that no two offices share one.
 */
public final class FundYears {
  static final int FIRST = 2016;
  static final int LAST = 2026;

  /** Nothing is generated that would be issued later. */
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  private static final int USUAL_ROWS = 20;

  private final long seed;
  private final int rows;
  private final int from;
  private final int to;
  private final Choice choice;

  private FundYears(long seed, int rows, int from, int to, Choice choice) {
    this.seed = seed;
    this.rows = rows;
    this.from = from;
    this.to = to;
    this.choice = choice;
  }

  /** What is left in; an empty list of codes leaves all of them in. */
  private record Choice(List<FundPart> funds, List<String> provinces, List<String> cities) {}

  /** All funds, provinces and years. */
  public static FundYears of(long seed) {
    return new FundYears(
        seed, USUAL_ROWS, FIRST, LAST, new Choice(FundPart.ALL, List.of(), List.of()));
  }

  /** The same with about {@code count} rows in every plan and report of payments. */
  public FundYears rows(int count) {
    return new FundYears(seed, count, from, to, choice);
  }

  /** Only the fiscal years {@code first} to {@code last}. */
  public FundYears years(int first, int last) {
    return new FundYears(seed, rows, first, last, choice);
  }

  /** Only these provinces and separately planned cities, by code; and the centre. */
  public FundYears in(String... codes) {
    return with(new Choice(choice.funds, List.of(codes), choice.cities));
  }

  /**
   * Of the papers below the provinces only those of these cities and zones with all below them. The
   * papers above stay whole; what other cities make of them is not on file.
   */
  public FundYears cities(String... codes) {
    return with(new Choice(choice.funds, choice.provinces, List.of(codes)));
  }

  /** Only the papers of one fund. */
  FundYears of(FundPart fund) {
    return with(new Choice(List.of(fund), choice.provinces, choice.cities));
  }

  private FundYears with(Choice other) {
    return new FundYears(seed, rows, from, to, other);
  }

  /** The first {@code count} papers. */
  public Stream<GeneratedPaper> papers(int count) {
    return papers().limit(count);
  }

  /** All papers, worked out province-year by province-year as they are asked for. */
  public Stream<GeneratedPaper> papers() {
    // one flat level: an iterator over a stream holds back all that one of its elements turns into
    return parts().stream()
        .flatMap(this::provinceYear)
        .filter(paper -> !paper.day().isAfter(LAST_DAY))
        .filter(paper -> choice.cities.isEmpty() || isOfProvince(paper) || isOfCities(paper));
  }

  private static boolean isOfProvince(GeneratedPaper paper) {
    return paper.regionCode().endsWith("0000");
  }

  private boolean isOfCities(GeneratedPaper paper) {
    return choice.cities.stream().anyMatch(code -> isWithin(paper.regionCode(), code));
  }

  /** Codes of zones begin with that of the city they lie in. */
  private static boolean isWithin(String region, String city) {
    boolean wholeCity = city.endsWith("00") && !city.startsWith("Z-");
    String prefix = wholeCity ? city.substring(0, 4) : city;
    return region.startsWith(prefix) || wholeCity && region.startsWith("Z-" + city);
  }

  /**
   * One province and one year of a fund.
   *
   * @param first true where the papers of the centre for that fund and year come before
   */
  private record Part(FundPart fund, Area top, int year, boolean first) {}

  private List<Part> parts() {
    List<Area> tops = shuffled(Area.centre().below());
    List<Part> parts = new ArrayList<>();
    for (FundPart fund : choice.funds) {
      for (Area top : tops) {
        for (int year = from; year <= to; year++) {
          parts.add(new Part(fund, top, year, top.equals(tops.get(0))));
        }
      }
    }
    return parts;
  }

  private Stream<GeneratedPaper> provinceYear(Part part) {
    ProvinceYear year = new ProvinceYear(seed, rows, part.fund(), part.year());
    Stream<GeneratedPaper> below = year.papers(part.top());
    return part.first()
        ? Stream.concat(
            new ProvinceYear(seed, rows, part.fund(), part.year())
                .centre(part.top().above()).stream(),
            below)
        : below;
  }

  private List<Area> shuffled(List<Area> areas) {
    List<Area> left =
        new ArrayList<>(
            areas.stream()
                .filter(
                    area -> choice.provinces.isEmpty() || choice.provinces.contains(area.code()))
                .toList());
    List<Area> shuffled = new ArrayList<>();
    Chance chance = Chance.of(seed, "order of provinces");
    while (!left.isEmpty()) {
      shuffled.add(left.remove(chance.below(left.size())));
    }
    return shuffled;
  }
}
