package org.guiju.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.guiju.archive.Content;
import org.guiju.proof.Flaw.Code;

/** Dossiers as zip archives. */
public final class DossierZip {
  /** Far more than any report rests on, and less than the memory of a small machine. */
  private static final long LARGEST = 512L << 20;

  private static final int MOST_PARTS = 10_000;

  private DossierZip() {}

  /** The archive; the same bytes for the same dossier. */
  public static byte[] write(Dossier dossier) {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (Map.Entry<String, Content> part : dossier.parts().entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(part.getValue().bytes());
        out.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zip.toByteArray();
  }

  /**
   * What was found in an archive.
   *
   * @param dossier the parts that could be read
   * @param flaws the parts that could not
   */
  public record Found(Dossier dossier, List<Flaw> flaws) {}

  /**
   * Reads an archive; nothing is written to disk.
   *
   * @throws IOException when it is not a zip archive, or larger than a bundle ever is
   */
  public static Found read(Path file) throws IOException {
    SortedMap<String, Content> parts = new TreeMap<>();
    List<Flaw> flaws = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new ZipException("more parts than a bundle has");
      }
      long room = LARGEST;
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          room -= part(zip, entry, room, parts, flaws);
        }
      }
    }
    return new Found(new Dossier(parts), List.copyOf(flaws));
  }

  private static long part(
      ZipFile zip, ZipEntry entry, long room, SortedMap<String, Content> parts, List<Flaw> flaws)
      throws IOException {
    byte[] content;
    try (InputStream in = zip.getInputStream(entry)) {
      content = in.readNBytes(Math.toIntExact(room + 1));
    } catch (IOException damaged) {
      flaws.add(Flaw.of(Code.UNREADABLE, entry.getName()));
      return 0;
    }
    if (content.length > room) {
      throw new ZipException("larger than a bundle ever is");
    }
    if (parts.putIfAbsent(entry.getName(), Content.of(content)) != null) {
      flaws.add(Flaw.of(Code.UNEXPECTED, entry.getName()));
    }
    return content.length;
  }
}
