package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own, small enough to fill; only root can make one. */
final class SmallDisk implements AutoCloseable {
  private static final byte[] BLOCK = new byte[4096];

  private final Path mounted;

  private SmallDisk(Path mounted) {
    this.mounted = mounted;
  }

  /** Null where this process may not make one. */
  static SmallDisk of(int megabytes, Path place) throws IOException, InterruptedException {
    Files.createDirectories(place);
    int refused =
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "size=" + megabytes + "m",
            "guiju-test",
            place.toString());
    return refused == 0 ? new SmallDisk(place) : null;
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Writes until nothing goes on it any more. */
  void fill() throws IOException {
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      while (true) {
        ballast.write(BLOCK);
      }
    } catch (IOException full) {
      assertThat(Files.getFileStore(mounted).getUsableSpace()).as("%s", full).isZero();
    }
  }

  void free() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return mounted.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    try {
      assertThat(run("umount", mounted.toString())).isZero();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
