package org.guiju.notices;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where notices may be posted to. What a name stands for is looked up when a receiver is entered
 * and again before each try, because it can change in between.
 */
public final class Destinations {
  private static final int LONGEST = 2000;
  private static final int HIGHEST_PORT = 65_535;
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final String EXAMPLE = "例如 https://oa.example.gov.cn/guiju";

  private final Names names;
  private final boolean allowPrivate;

  /** Finds the addresses of a host. */
  @FunctionalInterface
  public interface Names {
    List<InetAddress> find(String host) throws UnknownHostException;
  }

  /**
   * Destinations by the names of this machine.
   *
   * @param allowPrivate whether receivers may lie on this machine or in a private network
   */
  public static Destinations ofThisMachine(boolean allowPrivate) {
    return new Destinations(host -> Arrays.asList(InetAddress.getAllByName(host)), allowPrivate);
  }

  Destinations(Names names, boolean allowPrivate) {
    this.names = names;
    this.allowPrivate = allowPrivate;
  }

  /**
   * What is wrong with an address.
   *
   * @return in Chinese; empty when notices may go there
   */
  public Optional<String> against(String url) {
    return againstForm(url).or(() -> againstHost(URI.create(url).getHost()));
  }

  private static Optional<String> againstForm(String url) {
    if (url.length() > LONGEST) {
      return Optional.of("地址超过 %d 个字符。请换用较短的地址。".formatted(LONGEST));
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException broken) {
      return Optional.of("地址不是完整的网址。请写成 http 或 https 的网址，" + EXAMPLE + "。");
    }
    if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      return Optional.of("地址须以 http:// 或 https:// 开始，" + EXAMPLE + "。");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("地址中不能写用户名和密码。请去掉 @ 及其前面的部分；接收方以签名核实来源。");
    }
    if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
      return Optional.of("地址中的主机或端口不能识别。请写成 http 或 https 的网址，" + EXAMPLE + "。");
    }
    return uri.getRawFragment() == null ? Optional.empty() : Optional.of("地址中不能有 # 及其后面的部分。请去掉。");
  }

  private Optional<String> againstHost(String host) {
    try {
      boolean allowed = names.find(host).stream().allMatch(this::isAllowed);
      return allowed
          ? Optional.empty()
          : Optional.of(
              "主机“%s”在本机或内部网络中，不允许送往那里。请换用公网地址；服务部署在内部网络时，由管理员设置 guiju.webhooks.allow-private=true。"
                  .formatted(host));
    } catch (UnknownHostException unknown) {
      return Optional.of("找不到主机“%s”。请核对地址中的域名。".formatted(host));
    }
  }

  private boolean isAllowed(InetAddress address) {
    return allowPrivate || PublicAddress.is(address);
  }
}
