package org.guiju.rules.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests, written by a library that knows nothing of the reader. */
public final class Workbooks {
  private Workbooks() {}

  /** A workbook whose sheets {@code author} writes. */
  public static byte[] aWorkbook(Consumer<Workbook> author) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(content, "test", "1.0")) {
      author.accept(workbook);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return content.toByteArray();
  }

  /** A workbook of one sheet that {@code author} writes. */
  public static byte[] aSheet(Consumer<Worksheet> author) {
    return aWorkbook(workbook -> author.accept(workbook.newWorksheet("限额")));
  }

  /** Writes cells of text from the left of a row; row 1 is the first. */
  public static void write(Worksheet sheet, int row, String... texts) {
    for (int column = 0; column < texts.length; column++) {
      if (!texts[column].isEmpty()) {
        sheet.value(row - 1, column, texts[column]);
      }
    }
  }

  /** The same workbook with the text of one of its parts changed. */
  static byte[] withPart(byte[] workbook, String part, UnaryOperator<String> change)
      throws IOException {
    Path file = Files.createTempFile("workbook", ".xlsx");
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(changed)) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          String text =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(
              (entry.getName().equals(part) ? change.apply(text) : text)
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(file);
    }
    return changed.toByteArray();
  }
}
