package org.guiju.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A database server that outlived the program, which was killed without a chance to stop it. It
 * would keep the next one from starting.
 */
final class Leftover {
  private static final Logger LOG = Logger.getLogger(Leftover.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Leftover() {}

  /** Stops the server that still works on {@code data}, if there is one. */
  static void stop(Path data) throws IOException, InterruptedException {
    Optional<ProcessHandle> server = serverOf(data);
    if (server.isPresent()) {
      LOG.warnf("stopping process %d, a database server left over", server.get().pid());
      stop(server.get());
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  /** Asked to end at once; its log of changes is replayed at the next start. */
  private static void stop(ProcessHandle server) throws InterruptedException, IOException {
    new ProcessBuilder("kill", "-QUIT", String.valueOf(server.pid())).start().waitFor();
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      throw new LocalDatabaseException(
          "上次运行遗留的数据库进程 %d 不肯结束。请结束该进程后重新启动。".formatted(server.pid()), stubborn);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The process that the directory names, if it still is the server of this directory: after a
   * restart of the machine its number may belong to anything.
   */
  static Optional<ProcessHandle> serverOf(Path data) throws IOException {
    Path note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    String first = Files.readAllLines(note).stream().findFirst().orElse("").strip();
    if (!first.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first)).filter(process -> worksOn(process, data));
  }

  private static boolean worksOn(ProcessHandle process, Path data) {
    try {
      Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
      String words = Files.readString(commandLine);
      return words.contains("postgres") && words.contains(data.toString());
    } catch (IOException gone) {
      return false;
    }
  }
}
