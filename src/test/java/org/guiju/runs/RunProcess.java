package org.guiju.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.guiju.store.local.TestDatabase;

/** A process of its own that works on the runs of a bureau until it is killed. */
final class RunProcess {
  private static final String SETTINGS = "guiju.test.database.";
  private static final String READY = "ready";

  /** Lets a slice take as long as one of larger papers would. */
  private static final long MILLIS_A_SLICE = 30;

  private final Process process;

  private RunProcess(Process process) {
    this.process = process;
  }

  /** Starts one; it knows both versions then, and waits for {@link #go}. */
  static RunProcess on(Bureau bureau, RunTerms terms, int papersOfSlice) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    Properties properties = System.getProperties();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(SETTINGS))
        .forEach(name -> command.add("-D" + name + "=" + properties.getProperty(name)));
    command.add(RunProcess.class.getName());
    command.addAll(
        List.of(
            bureau.place().url(), String.valueOf(papersOfSlice), terms.base(), terms.candidate()));
    RunProcess started =
        new RunProcess(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    started.awaitReady();
    return started;
  }

  private void awaitReady() throws IOException {
    BufferedReader answers = process.inputReader(StandardCharsets.UTF_8);
    String line = answers.readLine();
    while (line != null && !line.equals(READY)) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new AssertionError("the process ended before it was ready");
    }
  }

  /** Lets it work. */
  void go() throws IOException {
    OutputStream orders = process.getOutputStream();
    orders.write('\n');
    orders.flush();
  }

  /** Kills it where it stands. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * The process.
   *
   * @param arguments address of the database, papers of a slice, and the two versions
   */
  public static void main(String[] arguments) throws Exception {
    int papersOfSlice = Integer.parseInt(arguments[1]);
    Bureau bureau = new Bureau(new TestDatabase.Fresh(arguments[0]), papersOfSlice);
    bureau.judges().between(arguments[2], arguments[3]);
    System.out.println(READY);
    InputStream orders = System.in;
    if (orders.read() < 0) {
      return;
    }
    SliceWorker slow = slow(bureau.judge());
    RunWorker worker = new RunWorker(bureau.workOfLittleLease(), slow);
    while (true) {
      worker.workOff();
      TimeUnit.MILLISECONDS.sleep(MILLIS_A_SLICE);
    }
  }

  private static SliceWorker slow(SliceWorker judge) {
    return slice -> {
      try {
        TimeUnit.MILLISECONDS.sleep(MILLIS_A_SLICE);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      return judge.judge(slice);
    };
  }
}
