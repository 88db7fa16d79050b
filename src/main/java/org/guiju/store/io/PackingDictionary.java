package org.guiju.store.io;

import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guiju.archive.Content;
import org.guiju.archive.DamagedException;
import org.jdbi.v3.core.Handle;

/** A content that others like it are packed against. Its number is made of its hash. */
public final class PackingDictionary {
  private static final int LEVEL = 3;

  /** Native memory is given back when the last user is gone; there are few of these. */
  private static final int MOST_REMEMBERED = 200;

  private static final Map<Long, PackingDictionary> REMEMBERED = new ConcurrentHashMap<>();

  private final long id;
  private final ZstdDictCompress toPack;
  private final ZstdDictDecompress toUnpack;

  private PackingDictionary(long id, byte[] content) {
    this.id = id;
    this.toPack = new ZstdDictCompress(content, LEVEL);
    this.toUnpack = new ZstdDictDecompress(content);
  }

  /** Where dictionaries are found by their number. */
  @FunctionalInterface
  public interface Shelf {
    PackingDictionary find(long id);
  }

  /** The dictionaries of a database. */
  public static Shelf of(Handle handle) {
    return id -> {
      PackingDictionary known = REMEMBERED.get(id);
      return known != null ? known : load(handle, id);
    };
  }

  /** The dictionaries as the database has them now, whatever is remembered of them. */
  public static Shelf readAgain(Handle handle) {
    return id -> load(handle, id);
  }

  private static PackingDictionary load(Handle handle, long id) {
    byte[] content =
        handle
            .createQuery("select content from packing_dictionary where id = :id")
            .bind("id", id)
            .mapTo(byte[].class)
            .findOne()
            .map(Packed::unpack)
            .orElseThrow(() -> new DamagedException("packing dictionary %d is gone".formatted(id)));
    if (idOf(Content.of(content)) != id) {
      throw new DamagedException("packing dictionary %d is damaged".formatted(id));
    }
    return remembered(id, content);
  }

  private static PackingDictionary remembered(long id, byte[] content) {
    if (REMEMBERED.size() >= MOST_REMEMBERED) {
      REMEMBERED.clear();
    }
    return REMEMBERED.computeIfAbsent(id, number -> new PackingDictionary(number, content));
  }

  /**
   * The dictionary for reports on one kind of paper under one version of the rules; {@code report}
   * becomes it when there is none.
   *
   * @param ruleSet version of the rules, which the database knows
   */
  public static PackingDictionary forReports(
      Handle handle, byte[] ruleSet, String kind, Content report) {
    return find(handle, ruleSet, kind)
        .or(
            () -> {
              keep(handle, ruleSet, kind, report);
              return find(handle, ruleSet, kind);
            })
        .orElseThrow();
  }

  private static Optional<PackingDictionary> find(Handle handle, byte[] ruleSet, String kind) {
    return handle
        .createQuery("select id from packing_dictionary where rule_set = :ruleSet and kind = :kind")
        .bind("ruleSet", ruleSet)
        .bind("kind", kind)
        .mapTo(long.class)
        .findOne()
        .map(of(handle)::find);
  }

  private static void keep(Handle handle, byte[] ruleSet, String kind, Content report) {
    handle
        .createUpdate(
            """
            insert into packing_dictionary (id, rule_set, kind, content)
            values (:id, :ruleSet, :kind, :content) on conflict do nothing
            """)
        .bind("id", idOf(report))
        .bind("ruleSet", ruleSet)
        .bind("kind", kind)
        .bind("content", Packed.pack(report.bytes()))
        .execute();
  }

  private static long idOf(Content content) {
    return ByteBuffer.wrap(Hex.bytes(content.sha256())).getLong();
  }

  long id() {
    return id;
  }

  ZstdDictCompress toPack() {
    return toPack;
  }

  ZstdDictDecompress toUnpack() {
    return toUnpack;
  }
}
