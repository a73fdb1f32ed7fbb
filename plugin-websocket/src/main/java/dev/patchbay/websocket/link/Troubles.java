package dev.patchbay.websocket.link;

import dev.patchbay.websocket.Address;
import dev.patchbay.websocket.link.Failure.Follows;
import java.time.Duration;

/** What any connection can suffer from, in the words of a message. One for each connection. The session's turn. */
final class Troubles {
    /** Messages that make no sense before the server is given up. */
    private static final int MOST_MALFORMED = 5;

    private final Diagnosis diagnosis;
    private final Address where;
    private int malformed;

    Troubles(Diagnosis diagnosis, Address where) {
        this.diagnosis = diagnosis;
        this.where = where;
    }

    Failure unreachable(String why) {
        return new Failure(diagnosis.connectionFailed(), Follows.RECONNECT, why);
    }

    Failure notSetUp(Duration limit) {
        return unreachable(where + " did not set the session up within " + limit.toMillis() + " ms");
    }

    Failure silent(int intervalMs) {
        return new Failure(
                diagnosis.notConnected(), Follows.RECONNECT, where + " answered no ping within " + intervalMs + " ms");
    }

    /** A message that makes no sense; a few are left out, and with one more the server is given up. */
    Failure malformed(String what) {
        return ++malformed > MOST_MALFORMED
                ? new Failure(
                        diagnosis.protocolBroken(),
                        Follows.GIVE_UP,
                        where + " sent " + malformed + " messages that make no sense; the last: " + what)
                : new Failure(diagnosis.protocolBroken(), Follows.WARNING, "left out: " + what);
    }
}
