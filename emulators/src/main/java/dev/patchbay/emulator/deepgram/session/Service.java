package dev.patchbay.emulator.deepgram.session;

/**
 * Makes the sessions of one kind of socket. It is made once a server, from the scenario and the studio.
 *
 * <p><b>Threads.</b> Any.
 */
@FunctionalInterface
public interface Service {
    /**
     * Looks at a handshake that is let in otherwise.
     *
     * @param opening what the client asks for
     * @param line to the client; it is not to be used before {@link Session#open()}
     * @return a session that has not said anything yet
     * @throws Declined when the address asks for something that is not there
     */
    Session open(Opening opening, Line line) throws Declined;
}
