package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.guiju.store.local.OutsideDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service does not start on a database that it cannot use, and says why in one line. */
@Tag("once")
class RefusedDatabaseIT {
  @TempDir private Path folder;

  @Test
  void a_wrong_password_ends_the_start_with_one_sentence() throws Exception {
    try (OutsideDatabase database = new OutsideDatabase(folder.resolve("outside"))) {
      Map<String, String> settings = new HashMap<>(database.settings());
      settings.put("quarkus.datasource.password", "letmein");
      refused(settings, "不接受用户 guiju_service或其密码");
      settings = new HashMap<>(database.settings());
      settings.put("quarkus.flyway.password", "letmein");
      refused(settings, "不接受用户 guiju_owner或其密码");
    }
  }

  @Test
  void nobody_listening_ends_the_start_with_one_sentence() throws Exception {
    refused(
        Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/guiju"),
        "不能连接数据库 jdbc:postgresql://127.0.0.1:1/guiju：连接被拒绝");
  }

  private void refused(Map<String, String> settings, String words) throws Exception {
    try (PackagedService service = PackagedService.launch(folder.resolve("unused"), settings)) {
      assertThat(service.exitCode()).isEqualTo(2);
      assertThat(service.output().strip()).contains(words).doesNotContain("\n");
    }
  }
}
