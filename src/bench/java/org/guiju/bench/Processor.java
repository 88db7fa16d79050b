package org.guiju.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * Processor time of this process and of a database beside it, which other work on the machine does
 * not lengthen as it does the time on the clock. Linux only.
 */
final class Processor {
  /** Clock ticks of the kernel in a second, on every usual Linux. */
  private static final long TICKS = 100;

  private final long postmaster;

  Processor(long postmaster) {
    this.postmaster = postmaster;
  }

  /** Seconds so far: of this process, of the database and of what it started. */
  double seconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long children =
        ProcessHandle.of(postmaster).stream()
            .flatMap(ProcessHandle::children)
            .mapToLong(child -> ticks(child.pid(), 2))
            .sum();
    return system.getProcessCpuTime() / 1e9 + (ticks(postmaster, 4) + children) / (double) TICKS;
  }

  /** The first of: in user mode, in the kernel, and both of children that have ended. */
  private static long ticks(long pid, int fields) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return LongStream.range(11, 11 + fields).map(i -> Long.parseLong(parts[(int) i])).sum();
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
