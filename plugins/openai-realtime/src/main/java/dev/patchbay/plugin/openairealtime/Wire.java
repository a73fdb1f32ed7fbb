package dev.patchbay.plugin.openairealtime;

import tools.jackson.databind.node.ObjectNode;

/** Sends what we say, in the dialect of the server. The session's turn. */
@FunctionalInterface
interface Wire {
    /**
     * Sends a message. One that the server does not take means that the connection is lost; then nothing is.
     *
     * @param event in GA
     */
    void send(ObjectNode event);
}
