package org.guiju.facts;

import java.util.Map;

/**
 * Where a fact was read.
 *
 * @param file name of the file, or null for a JSON body
 * @param sheet name of the sheet, or null where there is none
 * @param pointer JSON pointer of the object; empty for the submission itself
 * @param rowName what the row is called on paper; null outside tables
 * @param subject key of the thing the fact speaks of, unique within the submission
 * @param cells raw content of amount cells by field, kept where it was not a plain number
 */
public record Origin(
    String file,
    String sheet,
    String pointer,
    String rowName,
    String subject,
    Map<String, Cell> cells) {

  public Origin {
    cells = Map.copyOf(cells);
  }

  /** An origin for facts that no paper states, such as limits and measures in force. */
  public static Origin of(String subject) {
    return new Origin(null, null, "", null, subject, Map.of());
  }

  /** The same place under another name; the assembler names rows once all of them are known. */
  public Origin named(String newRowName, String newSubject) {
    return new Origin(file, sheet, pointer, newRowName, newSubject, cells);
  }

  CellState stateOf(String field) {
    Cell cell = cells.get(field);
    return cell == null ? CellState.VALUE : cell.state();
  }

  Place place(String field) {
    Cell cell = cells.get(field);
    String raw = cell == null ? null : cell.raw();
    String fieldPointer = field.isEmpty() ? pointer : pointer + "/" + field.replace('.', '/');
    return new Place(file, sheet, null, fieldPointer, rowName, field, raw, subject);
  }

  /** Pointer and subject tell origins apart; the cells need not be hashed with them. */
  @Override
  public int hashCode() {
    return 31 * pointer.hashCode() + subject.hashCode();
  }
}
