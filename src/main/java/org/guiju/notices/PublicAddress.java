package org.guiju.notices;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses that everybody reaches from those of this machine, its network, and others set
 * apart (the IANA registries of special-purpose addresses). Of IPv6 only what is handed out as
 * global counts, without the blocks that carry IPv4 addresses inside.
 */
final class PublicAddress {
  private static final int IPV4_BYTES = 4;

  private static final List<Block> SET_APART =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3),
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private static final Block GLOBAL_IPV6 = Block.of("2000::", 3);

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean handedOut = bytes.length == IPV4_BYTES || GLOBAL_IPV6.contains(bytes);
    return handedOut && SET_APART.stream().noneMatch(block -> block.contains(bytes));
  }

  /** Addresses that begin with the same bits. */
  private record Block(InetAddress start, int bits) {
    static Block of(String start, int bits) {
      try {
        return new Block(InetAddress.getByName(start), bits);
      } catch (UnknownHostException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }

    boolean contains(byte[] address) {
      byte[] own = start.getAddress();
      if (own.length != address.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((own[i / 8] & mask) != (address[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
