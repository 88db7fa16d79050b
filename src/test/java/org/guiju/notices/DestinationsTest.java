package org.guiju.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "public.example", List.of("93.184.215.14", "2606:2800:220:1::1"),
          "inside.example", List.of("10.1.2.3"),
          "half.example", List.of("93.184.215.14", "127.0.0.1"));

  private static List<InetAddress> find(String host) throws UnknownHostException {
    if (host.matches("[0-9.]+|\\[.*]")) {
      return Arrays.asList(InetAddress.getAllByName(host));
    }
    if (!NAMES.containsKey(host)) {
      throw new UnknownHostException(host);
    }
    InetAddress[] found = new InetAddress[NAMES.get(host).size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = InetAddress.getByName(NAMES.get(host).get(i));
    }
    return List.of(found);
  }

  private static Destinations destinations(boolean allowPrivate) {
    return new Destinations(DestinationsTest::find, allowPrivate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://public.example/hook?a=1",
        "HTTP://public.example:8080",
        "http://93.184.215.14/",
        "http://[2606:2800:220:1::1]/"
      })
  void public_addresses_are_taken(String url) {
    assertThat(destinations(false).against(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inside.example/",
        "http://half.example/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/"
      })
  void addresses_inside_are_refused_unless_allowed(String url) {
    assertThat(destinations(false).against(url))
        .hasValueSatisfying(
            problem -> assertThat(problem).containsPattern("不允许送往那里.*allow-private|主机或端口不能识别"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://inside.example/", "http://127.0.0.1:9000/", "http://[fd00::1]/"})
  void addresses_inside_are_taken_where_the_settings_allow_them(String url) {
    assertThat(destinations(true).against(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://public.example/, 须以 http:// 或 https:// 开始",
    "file:///etc/passwd, 须以 http:// 或 https:// 开始",
    "public.example/hook, 须以 http:// 或 https:// 开始",
    "http://user:word@public.example/, 不能写用户名和密码",
    "http://user@public.example/, 不能写用户名和密码",
    "http:///hook, 主机或端口不能识别",
    "http:hook, 主机或端口不能识别",
    "http://public.example:70000/, 主机或端口不能识别",
    "http://public.example/#part, 不能有 #",
    "http://public.example/a b, 不是完整的网址",
    "http://nowhere.example/, 找不到主机“nowhere.example”"
  })
  void each_other_mistake_has_its_own_words(String url, String words) {
    assertThat(destinations(true).against(url))
        .hasValueSatisfying(problem -> assertThat(problem).contains(words));
  }

  @Test
  void an_endless_address_is_refused() {
    assertThat(destinations(true).against("http://public.example/" + "a".repeat(2000)))
        .hasValueSatisfying(problem -> assertThat(problem).contains("超过 2000 个字符"));
  }
}
