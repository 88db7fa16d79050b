package org.guiju.store.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;

/**
 * The server's programs for one data directory. The library unpacks them once for each resolver it
 * has seen; with one for all, a second directory of the same process would have to live on programs
 * that go away with the first.
 */
final class OwnPrograms implements PgBinaryResolver {
  @Override
  public InputStream getPgBinary(String system, String machine) throws IOException {
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
  }
}
