package org.guiju.intake;

import java.util.regex.Pattern;
import org.guiju.facts.region.Resolution;

/** What a row of an allocation table is, where the submission does not say. */
final class RowKinds {
  static final String TOTAL = "TOTAL";
  static final String SUBTOTAL = "SUBTOTAL";

  /** Part of the row above that is named beside it (其中) and not added up. */
  static final String DETAIL = "DETAIL";

  private static final String REGION = "REGION";
  private static final String UNIT = "UNIT";
  private static final Pattern SUBTOTAL_NAME = Pattern.compile("小计");
  private static final Pattern TOTAL_NAME = Pattern.compile("合计(?!划)|总计(?!划)|^(计|总数|全[省市县区])$");

  /** Endings of organisations; a region never ends like this. */
  private static final Pattern UNIT_NAME =
      Pattern.compile(
          ".+([局院校所站厅处队厂馆]|中心|大学|学院|学校|幼儿园|集团|公司|委员会|委|办公室|本级|[省市县区]直|[省市县区]级|部门)"
              + "|.*(预留|机动|待分配|未分配).*|其他|其它");

  private RowKinds() {}

  /** The kind that {@code name} tells. */
  static String of(String name, Resolution place) {
    String plain = name.replaceAll("[\\s\\u3000]", "");
    if (SUBTOTAL_NAME.matcher(plain).find()) {
      return SUBTOTAL;
    }
    if (TOTAL_NAME.matcher(plain).find()) {
      return TOTAL;
    }
    if (place.kind() != null) {
      return place.kind() == Resolution.Kind.UNIT ? UNIT : REGION;
    }
    boolean isUnit =
        place.state() == Resolution.State.UNKNOWN && UNIT_NAME.matcher(plain).matches();
    return isUnit ? UNIT : REGION;
  }
}
