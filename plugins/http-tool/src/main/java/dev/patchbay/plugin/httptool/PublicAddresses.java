package dev.patchbay.plugin.httptool;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are anybody's: all that are not set aside in IANA's registries of special addresses, and not where a
 * cloud tells its machines their secrets.
 */
final class PublicAddresses {
    private static final List<Block> PRIVATE = Stream.of(
                    "0.0.0.0/8", // this machine
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carriers' own, and Alibaba's metadata
                    "127.0.0.0/8",
                    "168.63.129.16/32", // Azure's metadata, which looks like anybody's
                    "169.254.0.0/16", // this link, and most clouds' metadata
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // examples
                    "192.88.99.0/24", // relays to IPv6
                    "192.168.0.0/16",
                    "198.18.0.0/15", // measurements
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4", // groups
                    "240.0.0.0/4", // none yet
                    "2001::/23", // protocols', Teredo among them
                    "2001:db8::/32", // examples
                    "3fff::/20")
            .map(Block::of)
            .toList();

    /** All of IPv6 that is given out. */
    private static final Block GLOBAL = Block.of("2000::/3");

    /** IPv6 addresses that stand for an IPv4 address, and the byte at which that begins. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private PublicAddresses() {}

    /** Whether this is anybody's address. */
    static boolean include(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 16) {
            if (NAT64.has(bytes)) {
                return include(Arrays.copyOfRange(bytes, 12, 16));
            }
            if (SIX_TO_FOUR.has(bytes)) {
                return include(Arrays.copyOfRange(bytes, 2, 6));
            }
        }
        return include(bytes);
    }

    private static boolean include(byte[] bytes) {
        return (bytes.length == 4 || GLOBAL.has(bytes)) && PRIVATE.stream().noneMatch(block -> block.has(bytes));
    }

    /**
     * Refuses a private address that is written as one; names are looked up when they are used.
     *
     * @throws IllegalArgumentException that says how to allow it
     */
    static void refuseLiteral(String host) {
        var plain = host.replaceAll("[\\[\\]]", "");
        if (plain.equalsIgnoreCase("localhost") || isPrivateLiteral(plain)) {
            throw new IllegalArgumentException(
                    "url: " + host + " is a private address; set allow_private: true if that" + " is meant");
        }
    }

    private static boolean isPrivateLiteral(String host) {
        try {
            return !include(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** Addresses that begin alike. */
    private record Block(InetAddress first, int bits) {
        static Block of(String text) {
            var parts = text.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean has(byte[] address) {
            byte[] own = first.getAddress();
            if (own.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                if (((own[bit / 8] ^ address[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
