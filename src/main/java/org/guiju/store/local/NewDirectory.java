package org.guiju.store.local;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the directory of a new database: with checksums on its pages, and no moment without a
 * password. The library would make one otherwise, but passes on no option without a value.
 */
final class NewDirectory {
  /** The library takes a directory with this file for one that is made already. */
  private static final String MADE = "postgresql.conf";

  private final Path home;
  private final Path data;
  private final Path password;

  private NewDirectory(Path home, Path data, Path password) {
    this.home = home;
    this.data = data;
    this.password = password;
  }

  static boolean isMade(Path data) {
    return Files.exists(data.resolve(MADE));
  }

  /** Keeps the library from making it, which {@link #make} does once the programs are unpacked. */
  static NewDirectory reserve(Path home, Path data, Path password) throws IOException {
    DirectoryLock.makePrivate(data);
    Files.createFile(data.resolve(MADE));
    return new NewDirectory(home, data, password);
  }

  void make(File reserved) {
    try {
      // what else may be there is not ours to delete; initdb refuses a directory that is not empty
      Files.delete(reserved.toPath().resolve(MADE));
      Files.deleteIfExists(reserved.toPath().resolve("epg-lock"));
      run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  private void run() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // the programs refuse to run as root
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(
        List.of(
            program().toString(),
            "--pgdata=" + data,
            "--username=postgres",
            "--encoding=UTF-8",
            "--auth=scram-sha-256",
            "--pwfile=" + password,
            "--data-checksums"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("initdb: " + output.strip());
    }
  }

  /** Of the programs unpacked last, where those of an earlier release are there too. */
  private Path program() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("server"), 3)) {
      return files
          .filter(file -> file.endsWith("bin/initdb"))
          .max(Comparator.comparing(file -> file.getParent().getParent().toFile().lastModified()))
          .orElseThrow(() -> new IOException("initdb not unpacked"));
    }
  }
}
