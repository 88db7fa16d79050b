package org.guiju.rules.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * How a workbook shows the numbers in its cells.
 *
 * @param kind NUMBER, PERCENT or DATE
 * @param digits digits shown at least, with zeros in front
 */
record CellFormat(TableCell.Kind kind, int digits) {
  static final CellFormat PLAIN = new CellFormat(TableCell.Kind.NUMBER, 1);

  private static final CellFormat PERCENT = new CellFormat(TableCell.Kind.PERCENT, 1);
  private static final CellFormat DATE = new CellFormat(TableCell.Kind.DATE, 1);
  private static final Set<Integer> PERCENT_IDS = Set.of(9, 10);
  // dates, times, and the dates of Chinese spreadsheets
  private static final String DATE_IDS = "14-22,27-36,45-47,50-58";
  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  /** The formats of the cell styles in the part {@code styles}, in order. */
  static List<CellFormat> of(byte[] styles) throws XMLStreamException {
    Map<Integer, String> codes = new HashMap<>();
    List<CellFormat> formats = new ArrayList<>();
    boolean cells = false;
    XmlPart part = new XmlPart(styles);
    while (part.next()) {
      switch (part.name()) {
        case "numFmt" -> codes.put(part.number("numFmtId", 0), part.attribute("formatCode"));
        case "cellXfs" -> cells = true;
        case "cellStyles" -> cells = false;
        case "xf" -> {
          if (cells) {
            int id = part.number("numFmtId", 0);
            formats.add(codes.containsKey(id) ? of(codes.get(id)) : builtIn(id));
          }
        }
        default -> {}
      }
    }
    return formats;
  }

  private static CellFormat builtIn(int id) {
    if (PERCENT_IDS.contains(id)) {
      return PERCENT;
    }
    for (String range : DATE_IDS.split(",", -1)) {
      int dash = range.indexOf('-');
      if (id >= Integer.parseInt(range.substring(0, dash))
          && id <= Integer.parseInt(range.substring(dash + 1))) {
        return DATE;
      }
    }
    return PLAIN;
  }

  private static CellFormat of(String code) {
    String signs = WORDS.matcher(code == null ? "" : code).replaceAll("").split(";", -1)[0];
    if (signs.indexOf('%') >= 0) {
      return PERCENT;
    }
    if (!signs.equals("General") && signs.matches("(?i).*[ydhs].*")) {
      return DATE;
    }
    return ZEROS.matcher(signs).matches()
        ? new CellFormat(TableCell.Kind.NUMBER, signs.length())
        : PLAIN;
  }
}
