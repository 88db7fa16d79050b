package org.guiju.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells when the rule files on disk have changed and their author has stopped writing. The file
 * system's notices make that quick; looking from time to time makes it sure, because network drives
 * give no notice and a folder that is put back is another one.
 */
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FolderWatch.class);

  /** Files that change for longer are reported as they are. */
  private static final Duration LONGEST_WRITING = Duration.ofSeconds(10);

  private final RuleFolder folder;
  private final Pace pace;
  private final Runnable changed;
  private final WatchService notices;
  private final Thread thread;
  private boolean noticesMissed;

  /**
   * How patient the watch is.
   *
   * @param quiet time without a change after which the author is taken to have finished
   * @param look time after which the watch looks by itself
   */
  public record Pace(Duration quiet, Duration look) {
    public Pace {
      if (quiet.isNegative() || quiet.isZero() || look.isNegative() || look.isZero()) {
        throw new IllegalArgumentException(
            "guiju.rules.quiet and guiju.rules.look must be positive");
      }
    }
  }

  private FolderWatch(RuleFolder folder, Pace pace, Runnable changed, WatchService notices) {
    this.folder = folder;
    this.pace = pace;
    this.changed = changed;
    this.notices = notices;
    this.thread = new Thread(this::watch, "rule-folder");
    thread.setDaemon(true);
  }

  /**
   * Begins to watch.
   *
   * @param changed what to do after a change, and once at the beginning; never done twice at a time
   */
  public static FolderWatch start(RuleFolder folder, Pace pace, Runnable changed) {
    try {
      FolderWatch watch =
          new FolderWatch(folder, pace, changed, folder.fileSystem().newWatchService());
      watch.thread.start();
      return watch;
    } catch (IOException failure) {
      throw new UncheckedIOException("the rule folder cannot be watched", failure);
    }
  }

  private void watch() {
    try {
      while (true) {
        FolderListing seen = settled();
        tell();
        awaitChange(seen);
      }
    } catch (InterruptedException | ClosedWatchServiceException stopped) {
      LOG.debug("rule folder no longer watched");
    }
  }

  /** The watch outlives whatever goes wrong with one change. */
  private void tell() {
    try {
      changed.run();
    } catch (RuntimeException | Error failure) {
      LOG.error("change of the rule folder not handled", failure);
    }
  }

  private void awaitChange(FolderListing seen) throws InterruptedException {
    boolean same = true;
    while (same) {
      same = !noticed(pace.look()) && look().equals(seen);
    }
  }

  /** The folder once nobody has written to it for a while. */
  private FolderListing settled() throws InterruptedException {
    long start = System.nanoTime();
    FolderListing last = look();
    while (System.nanoTime() - start < LONGEST_WRITING.toNanos()) {
      boolean written = noticed(pace.quiet());
      FolderListing now = look();
      if (!written && now.equals(last)) {
        return now;
      }
      last = now;
    }
    return last;
  }

  private boolean noticed(Duration wait) throws InterruptedException {
    WatchKey key = notices.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (key == null) {
      return false;
    }
    key.pollEvents();
    key.reset();
    return true;
  }

  /** Lists the folder, and asks for notice of changes in the folders it has now. */
  private FolderListing look() {
    FolderListing listing = folder.list();
    listing.folders().forEach(this::askForNotice);
    return listing;
  }

  private void askForNotice(Path directory) {
    try {
      directory.register(
          notices,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_DELETE,
          StandardWatchEventKinds.ENTRY_MODIFY);
    } catch (NoSuchFileException vanished) {
      LOG.debugf("folder vanished while it was listed");
    } catch (IOException failure) {
      if (!noticesMissed) {
        noticesMissed = true;
        LOG.warnf("no notice of changed rules, looking every %s instead: %s", pace.look(), failure);
      }
    }
  }

  /** Stops watching; a change that is being handled is handled to its end. */
  @Override
  public void close() {
    try {
      notices.close();
    } catch (IOException failure) {
      LOG.warn("watch of the rule folder not closed", failure);
    }
  }
}
