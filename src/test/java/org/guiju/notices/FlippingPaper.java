package org.guiju.notices;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.guiju.facts.Sha256;
import org.guiju.facts.region.Region;
import org.guiju.facts.region.RegionRegistry;
import org.jdbi.v3.core.Jdbi;

/**
 * A submission whose verdict changes as told: rows as the store writes them, of which only the
 * verdict matters.
 */
final class FlippingPaper {
  private final Jdbi database;
  private final long id;
  private int reports;

  private FlippingPaper(Jdbi database, long id) {
    this.database = database;
    this.id = id;
  }

  /** A paper of a region that stands at {@code verdict}. */
  static FlippingPaper of(Jdbi database, String regionCode, String verdict) {
    Region region = RegionRegistry.standard().byCode(regionCode).orElseThrow();
    long id =
        database.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into submission (sha256, kind, fiscal_year, region_name, region_code,
                          city_code, province_code, business_date, series, edition, content)
                        values (:sha256, 'allocation-plan', 2024, :name, :region, :city, :province,
                          :day, :sha256, 1, '')
                        returning id
                        """)
                    .bind("sha256", hash(UUID.randomUUID().toString()))
                    .bind("name", region.name())
                    .bind("region", region.code())
                    .bind("city", region.cityCode())
                    .bind("province", region.provinceCode())
                    .bind("day", LocalDate.of(2024, 5, 24))
                    .mapTo(long.class)
                    .one());
    FlippingPaper paper = new FlippingPaper(database, id);
    paper.stands(verdict, "first rules", null);
    return paper;
  }

  long id() {
    return id;
  }

  /** Another version of the rules judges it. */
  void flips(String verdict) {
    stands(verdict, "rules " + reports, null);
  }

  /** A later paper has it judged again, under the same rules. */
  void flips(String verdict, FlippingPaper cause) {
    stands(verdict, "first rules", cause.id());
  }

  private void stands(String verdict, String rules, Long cause) {
    reports++;
    database.useTransaction(
        handle -> {
          handle
              .createUpdate("insert into rule_set (sha256) values (:rules) on conflict do nothing")
              .bind("rules", hash(rules))
              .execute();
          handle
              .createUpdate(
                  """
                  insert into related_snapshot (sha256, content) values (:related, '')
                  on conflict do nothing
                  """)
              .bind("related", hash("related " + reports))
              .execute();
          handle
              .createUpdate(
                  """
                  insert into report (submission, n, rule_set, related, as_of, verdict, violations,
                    warnings, advisories, not_checked, engine, sha256, cause, content)
                  values (:id, :n, :rules, :related, '2024-05-24', :verdict, 0, 0, 0, 0, 'test',
                    :related, :cause, '')
                  """)
              .bind("id", id)
              .bind("n", reports)
              .bind("rules", hash(rules))
              .bind("related", hash("related " + reports))
              .bind("verdict", verdict)
              .bind("cause", cause)
              .execute();
          handle
              .createUpdate(
                  """
                  insert into standing (submission, n, verdict) values (:id, :n, :verdict)
                  on conflict (submission) do update
                    set n = excluded.n, verdict = excluded.verdict where standing.n <> excluded.n
                  """)
              .bind("id", id)
              .bind("n", reports)
              .bind("verdict", verdict)
              .execute();
        });
  }

  private static byte[] hash(String text) {
    return HexFormat.of().parseHex(new Sha256().add(text).hex());
  }
}
