package org.guiju.rules.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the sheets of an {@code .xlsx} workbook. The readers there are give back neither merged
 * cells nor hidden columns, and a workbook of four kilobytes can make them use up all memory.
 */
public final class XlsxFile {
  private static final String BROKEN = "不是完好的 .xlsx 文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”。";
  private static final String LOCKED = "加了打开密码，或是旧的 .xls 格式。请去掉密码，另存为“Excel 工作簿 (*.xlsx)”。";
  private static final int OLE_SIGN = 0xD0;

  private final Map<String, byte[]> parts;
  private final List<CellFormat> formats;
  private final List<String> texts;

  private XlsxFile(Map<String, byte[]> parts) throws XMLStreamException {
    this.parts = parts;
    this.formats =
        parts.containsKey("xl/styles.xml") ? CellFormat.of(parts.get("xl/styles.xml")) : List.of();
    this.texts = sharedTexts();
  }

  /** The sheets of {@code workbook} from the left, those without any cell left out. */
  public static List<TableSheet> read(byte[] workbook) throws UnreadableTableException {
    if (workbook.length > TableBounds.MOST_BYTES) {
      throw TableBounds.tooLarge();
    }
    if (workbook.length > 0 && (workbook[0] & 0xFF) == OLE_SIGN) {
      throw new UnreadableTableException(LOCKED);
    }
    try {
      return new XlsxFile(ZipParts.of(workbook)).sheets();
    } catch (IOException | XMLStreamException broken) {
      UnreadableTableException refused = new UnreadableTableException(BROKEN);
      refused.initCause(broken);
      throw refused;
    }
  }

  private List<TableSheet> sheets() throws XMLStreamException, UnreadableTableException {
    Map<String, String> targets = targets();
    List<TableSheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    XmlPart book = new XmlPart(part("xl/workbook.xml"));
    while (book.next()) {
      if (book.name().equals("workbookPr")) {
        from1904 = book.isSet("date1904");
      } else if (book.name().equals("sheet")) {
        String state = book.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
        byte[] content = part(targets.getOrDefault(book.attribute("id"), ""));
        sheets.add(
            new XlsxSheet(texts, formats, from1904).read(book.attribute("name"), hidden, content));
      }
      if (sheets.size() > TableBounds.MOST_SHEETS) {
        throw TableBounds.tooLarge();
      }
    }
    return sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
  }

  /** Names of the sheets' parts by the id that the workbook calls them. */
  private Map<String, String> targets() throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    XmlPart relations = new XmlPart(part("xl/_rels/workbook.xml.rels"));
    while (relations.next()) {
      String target = relations.attribute("Target");
      if (target != null) {
        String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        targets.put(relations.attribute("Id"), name.toLowerCase(Locale.ROOT));
      }
    }
    return targets;
  }

  private List<String> sharedTexts() throws XMLStreamException {
    List<String> shared = new ArrayList<>();
    if (parts.containsKey("xl/sharedstrings.xml")) {
      XmlPart part = new XmlPart(parts.get("xl/sharedstrings.xml"));
      while (part.next()) {
        if (part.name().equals("si")) {
          shared.add(part.text());
        }
      }
    }
    return shared;
  }

  private byte[] part(String name) throws XMLStreamException {
    byte[] content = parts.get(name);
    if (content == null) {
      throw new XMLStreamException("no part `" + name + "`");
    }
    return content;
  }
}
