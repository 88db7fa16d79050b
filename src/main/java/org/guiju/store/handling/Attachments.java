package org.guiju.store.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.guiju.handling.Attachment;
import org.guiju.store.io.Hex;
import org.guiju.store.io.Packed;
import org.jdbi.v3.core.Handle;

/** Attachments, within one transaction. */
final class Attachments {
  private final Handle handle;

  Attachments(Handle handle) {
    this.handle = handle;
  }

  /** Stores the bytes unless they are there, and gives their hash. */
  byte[] keep(Content content) {
    byte[] sha256 = Hex.bytes(content.sha256());
    byte[] bytes = content.bytes();
    handle
        .createUpdate(
            """
            insert into attachment (sha256, size, content) values (:sha256, :size, :content)
            on conflict do nothing
            """)
        .bind("sha256", sha256)
        .bind("size", bytes.length)
        .bind("content", Packed.pack(bytes))
        .execute();
    return sha256;
  }

  void keep(long doubt, int step, List<Attachment> attachments) {
    for (int i = 0; i < attachments.size(); i++) {
      Attachment attachment = attachments.get(i);
      handle
          .createUpdate(
              """
              insert into doubt_attachment (doubt, n, position, name, media_type, attachment)
              values (:doubt, :n, :position, :name, :mediaType, :attachment)
              """)
          .bind("doubt", doubt)
          .bind("n", step)
          .bind("position", i)
          .bind("name", attachment.name())
          .bind("mediaType", attachment.mediaType())
          .bind("attachment", keep(attachment.content()))
          .execute();
    }
  }

  private record Use(int step, Attachment.Ref attachment) {}

  /** Attachments of a doubt's steps, by number of the step. */
  Map<Integer, List<Attachment.Ref>> ofDoubt(long doubt) {
    return handle
        .createQuery(
            """
            select u.name, u.media_type, a.size, encode(a.sha256, 'hex'), u.n
            from doubt_attachment u join attachment a on a.sha256 = u.attachment
            where u.doubt = :doubt order by u.n, u.position
            """)
        .bind("doubt", doubt)
        .map((row, context) -> new Use(row.getInt(5), ref(row)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Use::step, Collectors.mapping(Use::attachment, Collectors.toList())));
  }

  private static Attachment.Ref ref(ResultSet row) throws SQLException {
    return new Attachment.Ref(row.getString(1), row.getString(2), row.getLong(3), row.getString(4));
  }

  /**
   * An attachment of a paper.
   *
   * @throws DamagedException when it is not what was stored
   */
  Optional<Attachment> find(String series, String sha256) {
    return handle
        .createQuery(
            """
            select u.name, u.media_type, a.content
            from (
              select w.name, w.media_type, w.attachment from waiver w where w.series = :series
              union all
              select s.name, s.media_type, s.attachment
              from doubt d join doubt_attachment s on s.doubt = d.id where d.series = :series
            ) u join attachment a on a.sha256 = u.attachment
            where u.attachment = :sha256 limit 1
            """)
        .bind("series", Hex.bytes(series))
        .bind("sha256", Hex.bytes(sha256))
        .map((row, context) -> attachment(row, sha256))
        .findOne();
  }

  private static Attachment attachment(ResultSet row, String sha256) throws SQLException {
    Content content = Content.of(Packed.unpack(row.getBytes(3)));
    if (!content.sha256().equals(sha256)) {
      throw new DamagedException("attachment `%s` is damaged".formatted(sha256));
    }
    return new Attachment(row.getString(1), row.getString(2), content);
  }
}
