package dev.patchbay.plugin.httptool;

import java.net.UnknownHostException;

/** A host is in a private network, where a tool may go only if the operator says so. */
final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    PrivateAddressException(String host) {
        super(host + " is at a private address, and allow_private is off");
    }
}
