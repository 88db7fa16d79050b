package org.guiju.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Opens a database for the stores. */
public final class Database {
  private Database() {}

  public static Jdbi open(DataSource source) {
    return Jdbi.create(source)
        .registerArrayType(String.class, "text")
        .registerArrayType(Long.class, "bigint")
        .registerArrayType(Integer.class, "integer")
        .registerArrayType(Boolean.class, "boolean")
        .registerArrayType(LocalDate.class, "date")
        .registerArrayType(BigDecimal.class, "numeric");
  }
}
