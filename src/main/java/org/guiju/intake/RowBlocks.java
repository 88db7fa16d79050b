package org.guiju.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guiju.facts.AllocationRow;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.Resolution;

/**
 * Which rows of an allocation table a subtotal adds up. Papers mark where such a block begins and
 * seldom where it ends, so the end is told from the places and, where these do not tell, from the
 * amounts.
 */
final class RowBlocks {
  private static final Pattern SUBTOTAL_WORD = Pattern.compile("[(（]?(小计|合计|总计)[)）]?");
  private static final Pattern OF_WHICH = Pattern.compile("^[\\s\\u3000]*其中[:：]?");
  private static final Pattern OWN_LEVEL = Pattern.compile("[市州]?本级.*|[市州][级直].*");
  private static final List<Function<AllocationRow, BigDecimal>> COLUMNS =
      List.of(AllocationRow::yearTotal, AllocationRow::earlierTranches, AllocationRow::thisTranche);

  private final List<AllocationRow> rows;
  private final List<String> kinds;
  private final List<Resolution> places;
  private final Assembly assembly;

  RowBlocks(
      List<AllocationRow> rows, List<String> kinds, List<Resolution> places, Assembly assembly) {
    this.rows = rows;
    this.kinds = kinds;
    this.places = places;
    this.assembly = assembly;
  }

  /** The name of a row, without the 其中 that begins the parts of the row above. */
  static String nameOf(AllocationRow row) {
    return OF_WHICH.matcher(row.regionName()).replaceFirst("");
  }

  /**
   * Turns rows of cities into subtotals where their counties follow: the paper prints 徐州市 and below
   * it its parts. A city whose amount is not that of its counties counts as one only where most
   * cities of the table are; else it is a row of its own (市本级), with the counties beside it, or,
   * where 其中 begins them and they leave something over, with details that are not added up.
   */
  void markCities() {
    List<Integer> candidates = new ArrayList<>();
    List<Integer> exact = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int end = endOfCity(i);
      if (end > i + 1) {
        candidates.add(i);
        if (addsUp(i, end)) {
          exact.add(i);
        }
      }
    }
    List<Integer> cities = exact.size() * 2 > candidates.size() ? candidates : exact;
    Map<Integer, Integer> details = new TreeMap<>();
    candidates.stream()
        .filter(i -> !cities.contains(i) && namesSomeParts(i))
        .forEach(i -> details.put(i, endOfCity(i)));
    cities.forEach(i -> kinds.set(i, RowKinds.SUBTOTAL));
    details.forEach(
        (city, end) -> IntStream.range(city + 1, end).forEach(i -> kinds.set(i, RowKinds.DETAIL)));
  }

  /** Whether 其中 below the city in row {@code i} lists parts that leave something of it over. */
  private boolean namesSomeParts(int i) {
    return OF_WHICH.matcher(rows.get(i + 1).regionName()).find()
        && COLUMNS.stream().allMatch(column -> isWithin(column, i, endOfCity(i)));
  }

  private boolean isWithin(Function<AllocationRow, BigDecimal> column, int city, int end) {
    BigDecimal stated = column.apply(rows.get(city));
    return stated == null || sum(column, city, end).abs().compareTo(stated.abs()) <= 0;
  }

  private BigDecimal sum(Function<AllocationRow, BigDecimal> column, int above, int end) {
    return rows.subList(above + 1, end).stream()
        .map(column)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The row after the last part of the city in row {@code i}; {@code i} when it is no such row. A
   * name that is not known (a zone) may be a part: then the amounts tell.
   */
  private int endOfCity(int i) {
    Region city = places.get(i).region();
    if (rows.get(i).kind() != null
        || !kinds.get(i).equals("REGION")
        || city == null
        || city.level() != Region.Level.CITY
        || city.equals(assembly.submitter())) {
      return i;
    }
    int sure = i + 1;
    int end = i + 1;
    while (end < rows.size() && isLeaf(end) && !liesOutside(city, end)) {
      end++;
      sure = places.get(end - 1).candidates().isEmpty() && !isOwnLevel(end - 1) ? sure : end;
    }
    for (int tried = end; tried > sure; tried--) {
      if (addsUp(i, tried)) {
        return tried;
      }
    }
    return sure;
  }

  private boolean isOwnLevel(int i) {
    return OWN_LEVEL.matcher(rows.get(i).regionName().strip()).matches();
  }

  /**
   * The block of each row, 0 for rows outside any. A subtotal opens a block; where rows come first
   * and nothing follows the last subtotal, subtotals close their blocks instead.
   */
  List<Long> blocks() {
    return isClosing() ? closing() : opening();
  }

  private List<Long> closing() {
    long subtotals = kinds.stream().filter(RowKinds.SUBTOTAL::equals).count();
    List<Long> blocks = new ArrayList<>(kinds.size());
    long closed = 0;
    for (String kind : kinds) {
      if (kind.equals(RowKinds.SUBTOTAL)) {
        blocks.add(++closed);
      } else {
        blocks.add(closed < subtotals ? closed + 1 : 0);
      }
    }
    return blocks;
  }

  private List<Long> opening() {
    List<Long> blocks = new ArrayList<>(kinds.size());
    long opened = 0;
    int end = 0;
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).equals(RowKinds.SUBTOTAL)) {
        opened++;
        end = endOfBlock(i);
        blocks.add(opened);
      } else {
        blocks.add(i < end ? opened : 0);
      }
    }
    return blocks;
  }

  /** The row after the last one that the subtotal in row {@code i} adds up. */
  private int endOfBlock(int i) {
    int last = i + 1;
    while (last < rows.size() && isLeaf(last)) {
      last++;
    }
    Region place = placeOf(i);
    int end = i + 1;
    boolean isCertain = place != null;
    while (end < last && !liesOutside(place, end)) {
      isCertain &= !places.get(end).candidates().isEmpty();
      end++;
    }
    if (isCertain && (end > i + 1 || last == end)) {
      return end;
    }
    for (int tried = end; tried > i + 1; tried--) {
      if (addsUp(i, tried)) {
        return tried;
      }
    }
    return end == i + 1 ? last : end;
  }

  /** The place that a subtotal names (绵阳市小计, 省本级小计); null when it names none. */
  private Region placeOf(int i) {
    String name = SUBTOTAL_WORD.matcher(rows.get(i).regionName()).replaceAll("");
    Resolution place = assembly.places().resolve(name, assembly.submitter());
    return place.isResolved() ? place.region() : null;
  }

  /** Whether row {@code i} is no part of {@code place}; the own level has no regions below it. */
  private boolean liesOutside(Region place, int i) {
    List<Region> meant = places.get(i).candidates();
    if (place == null || meant.isEmpty() || isOwnLevel(i)) {
      return false;
    }
    return place.equals(assembly.submitter())
        ? kinds.get(i).equals("REGION") && !meant.contains(place)
        : meant.stream().noneMatch(region -> region.isWithin(place.code()));
  }

  private boolean addsUp(int subtotal, int end) {
    boolean isFilled = false;
    for (Function<AllocationRow, BigDecimal> column : COLUMNS) {
      BigDecimal stated = column.apply(rows.get(subtotal));
      if (stated != null && stated.compareTo(sum(column, subtotal, end)) != 0) {
        return false;
      }
      isFilled |= stated != null;
    }
    return isFilled;
  }

  private boolean isClosing() {
    int first = kinds.indexOf(RowKinds.SUBTOTAL);
    int last = kinds.lastIndexOf(RowKinds.SUBTOTAL);
    return first >= 0 && leafBetween(0, first) && !leafBetween(last, kinds.size());
  }

  private boolean leafBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isLeaf(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLeaf(int i) {
    return kinds.get(i).equals("REGION") || kinds.get(i).equals("UNIT");
  }
}
