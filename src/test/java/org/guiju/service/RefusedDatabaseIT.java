package org.guiju.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.guiju.store.local.OutsideDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that cannot start says why: what it cannot use, in one line where that is a database.
 */
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

  @Test
  void a_port_that_is_taken_ends_the_start_with_the_reason() throws Exception {
    try (ServerSocket taken = new ServerSocket(0);
        PackagedService service =
            PackagedService.launch(
                folder.resolve("own"),
                Map.of("quarkus.http.port", String.valueOf(taken.getLocalPort())))) {
      assertThat(service.exitCode()).isEqualTo(2);
      assertThat(service.output()).contains("服务没有启动", String.valueOf(taken.getLocalPort()));
    }
  }

  private void refused(Map<String, String> settings, String words) throws Exception {
    try (PackagedService service = PackagedService.launch(folder.resolve("unused"), settings)) {
      assertThat(service.exitCode()).isEqualTo(2);
      assertThat(service.output().strip()).contains(words).doesNotContain("\n");
    }
  }
}
