package org.guiju.store.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.proof.Evidence;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Packed;
import org.guiju.store.io.PackingDictionary;
import org.guiju.store.papers.Reports;
import org.guiju.store.papers.Submissions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What lies in PostgreSQL, as it lies there. */
public final class PostgresEvidence implements Evidence {
  private final Jdbi database;

  public PostgresEvidence(Jdbi database) {
    this.database = database;
  }

  @Override
  public Optional<Noted> noted(long submission, int n) {
    return database.withHandle(
        handle ->
            new Reports(handle)
                .find(submission, n)
                .map(report -> new Noted(report, submissionSha256(handle, submission))));
  }

  /** Empty when the submission is not there. */
  private static String submissionSha256(Handle handle, long submission) {
    return handle
        .createQuery("select encode(sha256, 'hex') from submission where id = :id")
        .bind("id", submission)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  @Override
  public Optional<Content> content(long submission) {
    return database.withHandle(handle -> new Submissions(handle).content(submission));
  }

  @Override
  public Optional<Content> reportText(long submission, int n) {
    return database.withHandle(
        handle -> new Reports(handle).stored(submission, n, PackingDictionary.readAgain(handle)));
  }

  @Override
  public Optional<Content> related(String sha256) {
    return database.withHandle(handle -> new Reports(handle).storedRelated(sha256));
  }

  @Override
  public SortedMap<String, RuleFile> rules(String ruleSetSha256) {
    SortedMap<String, RuleFile> files = new TreeMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.path, encode(p.file, 'hex'), f.content
                    from rule_set_file p left join rule_file f on f.sha256 = p.file
                    where p.rule_set = :ruleSet
                    """)
                .bind("ruleSet", Hex.bytes(ruleSetSha256))
                .map((row, context) -> files.put(row.getString(1), ruleFile(row)))
                .list());
    return files;
  }

  private static RuleFile ruleFile(ResultSet row) throws SQLException {
    String sha256 = row.getString(2);
    byte[] packed = row.getBytes(3);
    try {
      Optional<Content> content = Optional.ofNullable(packed).map(Packed::unpack).map(Content::of);
      return new RuleFile(sha256, content, false);
    } catch (DamagedException damaged) {
      return new RuleFile(sha256, Optional.empty(), true);
    }
  }
}
