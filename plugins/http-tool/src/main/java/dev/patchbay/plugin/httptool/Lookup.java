package dev.patchbay.plugin.httptool;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Lookup {
    /** The machine's own way. */
    Lookup SYSTEM = InetAddress::getAllByName;

    /** {@return at least one} */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
