package org.guiju.intake;

import java.util.Optional;
import org.guiju.intake.JsonValue.ObjectValue;
import org.guiju.intake.JsonValue.TextValue;

/**
 * The object being read, and how a message names it.
 *
 * @param pointer JSON pointer of the object
 * @param row its place in a list, from 1; 0 outside lists
 * @param outer the row it stands in; null when there is none
 */
record Spot(String pointer, RecordShape shape, ObjectValue object, int row, Spot outer) {
  static Spot single(String pointer, RecordShape shape, ObjectValue object) {
    return new Spot(pointer, shape, object, 0, null);
  }

  Spot field(String name, RecordShape inner, ObjectValue value) {
    return new Spot(Pointer.field(pointer, name), inner, value, 0, rowOrNull());
  }

  Spot item(String listPointer, int index, RecordShape inner, ObjectValue value) {
    return new Spot(Pointer.item(listPointer, index), inner, value, index + 1, rowOrNull());
  }

  /** True for facts of other papers, which have units of their own. */
  boolean isRelated() {
    return pointer.startsWith("/related/");
  }

  private Spot rowOrNull() {
    return row > 0 ? this : outer;
  }

  /** 《分配表明细行》第 3 行（宁德）. */
  String named() {
    String own = "《" + shape.label() + "》" + (row > 0 ? "第 " + row + " 行" + rowName() : "");
    return outer == null ? own : outer.named() + own;
  }

  /** 《分配表明细行》第 3 行（宁德）“本次下达”. */
  String named(RecordShape.Field field) {
    return named() + "“" + field.label() + "”";
  }

  private String rowName() {
    return Optional.ofNullable(shape.rowName())
        .map(field -> object.get(field.name()))
        .filter(TextValue.class::isInstance)
        .map(value -> ((TextValue) value).text())
        .filter(text -> !text.isBlank())
        .map(text -> "（" + Wording.quoted(text) + "）")
        .orElse("");
  }
}
