package org.guiju.rules;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guiju.rules.ArchiveIndex.Entry;

/**
 * The shipped rule files as they were compiled, scanned, woven and found fast when the artifact was
 * built. A file is taken from here only when its whole text is the one that was compiled, and
 * nothing at all is when the program has changed since; then rules are compiled as any other.
 */
final class CompiledArchive {
  static final String FOLDER = "rules-compiled";
  static final String INDEX = "index";

  /** Holds nothing, so that everything is compiled. */
  static final CompiledArchive EMPTY = new CompiledArchive(List.of(), name -> null);

  private final Set<Entry> entries;
  private final Set<String> written;
  private final Contents contents;

  private CompiledArchive(List<Entry> entries, Contents contents) {
    this.entries = Set.copyOf(entries);
    this.written = entries.stream().map(Entry::written).collect(Collectors.toUnmodifiableSet());
    this.contents = contents;
  }

  /** Where the entries are read from. */
  @FunctionalInterface
  interface Contents {
    /** Content of the entry called {@code name}; null when there is none. */
    InputStream open(String name) throws IOException;
  }

  private static final class Shipped {
    private static final CompiledArchive ARCHIVE = read();

    private static CompiledArchive read() {
      ClassLoader loader = CompiledArchive.class.getClassLoader();
      Contents contents = name -> loader.getResourceAsStream(FOLDER + "/" + name);
      if (loader.getResource(FOLDER + "/" + INDEX) == null) {
        return EMPTY;
      }
      String program =
          ShippedFolder.open(FOLDER, INDEX, folder -> Fingerprint.of(folder.getParent()));
      return CompiledArchive.of(contents, program);
    }
  }

  /** The archive inside the artifact, never any other. */
  static CompiledArchive shipped() {
    return Shipped.ARCHIVE;
  }

  /**
   * The archive of {@code contents}.
   *
   * @param program fingerprint of the program that wants to use it
   * @return an empty one when another program wrote it
   */
  static CompiledArchive of(Contents contents, String program) {
    try (InputStream content = contents.open(INDEX)) {
      return content == null
          ? EMPTY
          : ArchiveIndex.read(content)
              .filter(index -> index.program().equals(program))
              .map(index -> new CompiledArchive(index.entries(), contents))
              .orElse(EMPTY);
    } catch (IOException failure) {
      throw new UncheckedIOException("the compiled rules cannot be read", failure);
    }
  }

  /** True when this very file went through every step before it was compiled into here. */
  boolean knows(String file, String text) {
    return !written.isEmpty() && written.contains(Entry.written(file, text));
  }

  /** {@code source} as it was compiled; empty when it was not. */
  Optional<CompiledFile> find(RuleSource source) {
    if (entries.isEmpty() || !entries.contains(Entry.of(source))) {
      return Optional.empty();
    }
    String name = source.packageName();
    try (InputStream content = contents.open(name)) {
      return Optional.of(CompiledFile.load(name, classes(content.readAllBytes())));
    } catch (IOException failure) {
      throw new UncheckedIOException("the compiled rules cannot be read", failure);
    }
  }

  private static Map<String, byte[]> classes(byte[] entry) throws IOException {
    DataInputStream content = new DataInputStream(new ByteArrayInputStream(entry));
    Map<String, byte[]> classes = new TreeMap<>();
    for (int left = content.readInt(); left > 0; left--) {
      String name = content.readUTF();
      classes.put(name, content.readNBytes(content.readInt()));
    }
    return classes;
  }
}
