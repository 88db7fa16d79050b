package org.guiju.store.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/** Keeps a data directory to one process at a time; the system lets go of it when that one ends. */
final class DirectoryLock implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DirectoryLock.class);

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes {@code home}, which is made when it does not exist.
   *
   * @throws LocalDatabaseException when another process has it
   */
  static DirectoryLock take(Path home) throws IOException {
    makePrivate(home);
    FileChannel channel =
        FileChannel.open(
            home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(channel)) {
      channel.close();
      throw new LocalDatabaseException(
          "数据目录 %s 正被另一个规矩进程使用。请先停止该进程，或用 guiju.data.dir 指定其他目录。".formatted(home));
    }
    return new DirectoryLock(channel);
  }

  /** What lies in it, the server's programs too, is nobody else's to read or replace. */
  static void makePrivate(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      Files.createDirectories(folder.getParent());
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      LOG.warn("lock of the data directory not released", failure);
    }
  }
}
