package org.guiju.store.rulesets;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guiju.archive.DamagedException;
import org.guiju.archive.RuleSetArchive;
import org.guiju.rules.RuleFiles;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Packed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Versions of the rule files in PostgreSQL, each file once. */
public final class RuleTexts implements RuleSetArchive {
  private final Jdbi database;

  public RuleTexts(Jdbi database) {
    this.database = database;
  }

  @Override
  public void keep(RuleFiles files) {
    database.useTransaction(handle -> keep(handle, files.sha256(), files));
  }

  /** Stores the version with this hash within a transaction, unless it is there. */
  public static void keep(Handle handle, String sha256, RuleFiles files) {
    byte[] version = Hex.bytes(sha256);
    boolean isThere =
        handle
            .createQuery("select 1 from rule_set where sha256 = :sha256")
            .bind("sha256", version)
            .mapTo(int.class)
            .findOne()
            .isPresent();
    if (isThere) {
      return;
    }
    int added =
        handle
            .createUpdate("insert into rule_set (sha256) values (:sha256) on conflict do nothing")
            .bind("sha256", version)
            .execute();
    if (added == 1) {
      keepFiles(handle, version, contents(files));
    }
  }

  private static Map<String, byte[]> contents(RuleFiles files) {
    Map<String, byte[]> contents = new TreeMap<>(files.tables());
    files
        .texts()
        .forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return contents;
  }

  private static void keepFiles(Handle handle, byte[] version, Map<String, byte[]> contents) {
    PreparedBatch texts =
        handle.prepareBatch(
            """
            insert into rule_file (sha256, content) values (:sha256, :content)
            on conflict do nothing
            """);
    PreparedBatch places =
        handle.prepareBatch(
            "insert into rule_set_file (rule_set, path, file) values (:ruleSet, :path, :file)");
    contents.forEach(
        (path, content) -> {
          byte[] sha256 = Hex.bytes(Hex.sha256(content));
          texts.bind("sha256", sha256).bind("content", Packed.pack(content)).add();
          places.bind("ruleSet", version).bind("path", path).bind("file", sha256).add();
        });
    texts.execute();
    places.execute();
  }

  @Override
  public Optional<RuleFiles> files(String sha256) {
    Map<String, byte[]> contents = new TreeMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.path, f.content
                    from rule_set_file p join rule_file f on f.sha256 = p.file
                    where p.rule_set = :ruleSet
                    """)
                .bind("ruleSet", Hex.bytes(sha256))
                .map((row, context) -> Map.entry(row.getString(1), row.getBytes(2)))
                .forEach(file -> contents.put(file.getKey(), Packed.unpack(file.getValue()))));
    return contents.isEmpty() ? Optional.empty() : Optional.of(checked(sha256, contents));
  }

  private static RuleFiles checked(String sha256, Map<String, byte[]> contents) {
    RuleFiles files = RuleFiles.ofBytes(contents);
    if (!files.sha256().equals(sha256)) {
      throw new DamagedException("rule set `%s` is damaged".formatted(sha256));
    }
    return files;
  }
}
