package org.guiju.rules.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The XML parts of a workbook by name in lower case, unpacked within bounds. */
final class ZipParts {
  private ZipParts() {}

  static Map<String, byte[]> of(byte[] workbook) throws IOException, UnreadableTableException {
    // streams miss what only the directory at the end of the archive says, so it must be a file
    Path file = Files.createTempFile("limits", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return unpacked(zip);
      } catch (IllegalArgumentException badName) {
        throw new IOException(badName);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, byte[]> unpacked(ZipFile zip)
      throws IOException, UnreadableTableException {
    if (zip.size() > TableBounds.MOST_PARTS) {
      throw TableBounds.tooLarge();
    }
    Map<String, byte[]> parts = new HashMap<>();
    int left = TableBounds.MOST_UNPACKED;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        try (InputStream packed = zip.getInputStream(entry)) {
          byte[] content = packed.readNBytes(left + 1);
          left -= content.length;
          if (left < 0) {
            throw TableBounds.tooLarge();
          }
          if (parts.put(name, content) != null) {
            throw new IOException("two parts of one name");
          }
        }
      }
    }
    return parts;
  }
}
