package org.guiju.store.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * Puts a backup in the place of a database. It takes the place in one step, once every file has
 * been held against the list of the backup, and is started once to show that it can be.
 */
public final class Restore {
  private final Path from;
  private final Path home;
  private final Path beside;

  private Restore(Path from, Path home) {
    this.from = from;
    this.home = home;
    this.beside = home.resolve("database.restoring");
  }

  /**
   * Makes the backup {@code from} the database of {@code folder}, which must not have one.
   *
   * @return number of files
   * @throws LocalDatabaseException saying in Chinese what stands in the way
   */
  public static int from(Path from, Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      int files = new Restore(from.toAbsolutePath().normalize(), home).restore();
      LocalDatabase.start(home).close();
      return files;
    } catch (IOException failure) {
      throw new LocalDatabaseException(
          "没有恢复：%s。备份没有改动；请排除原因后重新恢复。".formatted(failure.getMessage()), failure);
    }
  }

  @SuppressWarnings("try")
  private int restore() throws IOException {
    Map<String, String> listed = list();
    try (DirectoryLock unused = DirectoryLock.take(home)) {
      if (Files.exists(home.resolve(Backup.DATA))) {
        throw new LocalDatabaseException(
            "数据目录 %s 中已有数据库，没有恢复。请把其中的 database 移走，或恢复到别的目录。".formatted(home));
      }
      FirstStart.delete(beside);
      copyFolders();
      for (Map.Entry<String, String> file : listed.entrySet()) {
        copy(file.getKey(), file.getValue());
      }
      Files.move(
          beside.resolve(Passwords.FILE),
          home.resolve(Passwords.FILE),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      Files.move(
          beside.resolve(Backup.DATA), home.resolve(Backup.DATA), StandardCopyOption.ATOMIC_MOVE);
      FirstStart.delete(beside);
      return listed.size();
    }
  }

  private Map<String, String> list() {
    try {
      return CopiedFiles.readList(from);
    } catch (IOException none) {
      throw new LocalDatabaseException(
          "%s 不是完整的备份：没有可用的 %s。请换一份备份。".formatted(from, CopiedFiles.LIST), none);
    }
  }

  private void copy(String name, String sha256) throws IOException {
    String found;
    try {
      found = CopiedFiles.copy(from.resolve(name), beside.resolve(name));
    } catch (NoSuchFileException missing) {
      throw new LocalDatabaseException("备份 %s 缺少文件 %s，没有恢复。请换一份备份。".formatted(from, name), missing);
    }
    if (!found.equals(sha256)) {
      throw new LocalDatabaseException("备份 %s 中的文件 %s 与备份时不一致，没有恢复。请换一份备份。".formatted(from, name));
    }
  }

  private void copyFolders() throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            DirectoryLock.makePrivate(beside.resolve(from.relativize(folder)).normalize());
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
