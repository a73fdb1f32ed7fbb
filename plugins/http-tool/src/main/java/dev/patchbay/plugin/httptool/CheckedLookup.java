package dev.patchbay.plugin.httptool;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for each connection, and lets through only addresses that may be connected to. The client connects
 * to what it gets from here and asks nobody else, so a name that means another address a moment later gains nothing.
 */
final class CheckedLookup implements DnsResolver {
    private final Lookup lookup;
    private final boolean allowPrivate;

    CheckedLookup(Lookup lookup, boolean allowPrivate) {
        this.lookup = lookup;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = lookup.addresses(host);
        if (allowPrivate) {
            return found;
        }
        var open = Arrays.stream(found).filter(PublicAddresses::include).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new PrivateAddressException(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
