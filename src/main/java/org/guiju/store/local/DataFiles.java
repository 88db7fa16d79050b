package org.guiju.store.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of the directory of a database belongs into a copy of it: the same that pg_basebackup takes.
 *
 * @param folders all of them, the outer before the inner
 * @param files all of them but the log of changes; the one that says where that begins comes last
 * @param log files of the log of changes
 */
record DataFiles(List<Path> folders, List<Path> files, List<Path> log) {
  private static final Path CONTROL = Path.of("global", "pg_control");
  private static final Path LOG = Path.of("pg_wal");

  /** Folders that a start empties anyway. */
  private static final Set<String> EMPTIED =
      Set.of(
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "pgsql_tmp");

  /** Files that belong to the process that runs, or to an earlier copy. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "epg-lock",
          "backup_label",
          "backup_label.old",
          "pg_internal.init");

  /** All of {@code data} as relative paths; what vanishes meanwhile is not missed. */
  static DataFiles in(Path data) throws IOException {
    DataFiles found = new DataFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Files.walkFileTree(data, found.visitor(data));
    found.files.remove(CONTROL);
    found.files.add(CONTROL);
    return found;
  }

  private SimpleFileVisitor<Path> visitor(Path data) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        folders.add(data.relativize(folder));
        boolean emptied = EMPTIED.contains(folder.getFileName().toString());
        return emptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!LEFT_OUT.contains(file.getFileName().toString())) {
          Path relative = data.relativize(file);
          (relative.startsWith(LOG) ? log : files).add(relative);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw failure;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, IOException failure)
          throws IOException {
        if (failure == null || failure instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw failure;
      }
    };
  }
}
