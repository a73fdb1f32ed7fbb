package dev.patchbay.emulator.asterisk.crowd;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * What a crowd does.
 *
 * @param server takes AudioSocket calls
 * @param calls how many callers
 * @param perSecond how many connect in a second
 * @param warmUp from the last connection until the measurement begins
 * @param measured how long the measurement lasts
 */
record CrowdSettings(InetSocketAddress server, int calls, int perSecond, Duration warmUp, Duration measured) {
    private static final String USAGE = "usage: HOST PORT CALLS CALLS_PER_SECOND WARM_UP_MILLIS MEASURED_MILLIS";

    static CrowdSettings parse(String... args) {
        if (args.length != 6) {
            throw new IllegalArgumentException(USAGE + "; these are " + args.length + " arguments");
        }
        return new CrowdSettings(
                new InetSocketAddress(args[0], number(args[1])),
                number(args[2]),
                number(args[3]),
                Duration.ofMillis(number(args[4])),
                Duration.ofMillis(number(args[5])));
    }

    private static int number(String arg) {
        try {
            return Integer.parseInt(arg);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(arg + " is no whole number; " + USAGE, e);
        }
    }
}
