package org.guiju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.checker.Checker;
import org.guiju.desk.RuleFolder;
import org.guiju.desk.RulesDesk;
import org.guiju.desk.TrialRules;
import org.guiju.review.RuleReviewer;
import org.guiju.rules.RuleFiles;
import org.guiju.versions.MemoryRegister;

/** Rules in a folder that may be changed, with the desk that renews them. */
final class RulesOnDisk {
  private static final String COPIED = "ALLOC-002";
  private static final String COPIES =
      """
      id: copies
      title: 副本
      issuers: []
      trust: VERIFIED
      measure: false
      scope: {}
      precedence: 只用于计时。
      articles:
        - no: "表内勾稽"
          about: 副本
          status: ENFORCED
          rules: [%s]
      """;

  private final Path folder;
  private final RulesDesk desk;

  private RulesOnDisk(RuleFiles files) {
    try {
      folder = Files.createTempDirectory("rules");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> TrialRules.remove(folder)));
    TrialRules.write(folder, files.texts());
    Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
    desk =
        new RulesDesk(
            new RuleFolder(folder),
            new RuleReviewer(new Checker(Duration.ofSeconds(10))),
            new MemoryRegister(clock).inForceUsing(clock),
            clock);
  }

  /** The rules of the artifact. */
  static RulesOnDisk shipped() {
    return new RulesOnDisk(RuleFiles.shipped());
  }

  /** The rules of the artifact, and copies of one under other ids until there are {@code count}. */
  static RulesOnDisk grown(int count) {
    SortedMap<String, String> texts = new TreeMap<>(RuleFiles.shipped().texts());
    long shipped = texts.keySet().stream().filter(path -> path.endsWith("/cases.yaml")).count();
    List<String> ids = new ArrayList<>();
    for (long i = shipped; i < count; i++) {
      String id = "ALLOC-" + (200 + ids.size());
      ids.add(id);
      for (String file : List.of("/cases.yaml", "/from-2015-01-01.drl")) {
        String text = texts.get("common/" + COPIED + "-row-sum" + file);
        texts.put("copies/" + id + "-row-sum" + file, text.replace(COPIED, id));
      }
    }
    texts.put("copies/document.yaml", COPIES.formatted(String.join(", ", ids)));
    return new RulesOnDisk(RuleFiles.of(texts));
  }

  /** Two documents with one rule each. */
  static RulesOnDisk small() {
    return new RulesOnDisk(TrialRules.files(100));
  }

  Path folder() {
    return folder;
  }

  RulesDesk desk() {
    return desk;
  }

  /** Saves {@code file} with what matches {@code from} turned into {@code to}. */
  void edit(String file, String from, String to) {
    String text = text(file);
    String edited = text.replaceFirst(from, to);
    if (edited.equals(text)) {
      throw new IllegalStateException(file + " has nothing like `" + from + "` to change");
    }
    TrialRules.save(folder, file, edited);
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
