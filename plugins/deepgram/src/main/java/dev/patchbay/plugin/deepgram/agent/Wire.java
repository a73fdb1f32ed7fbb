package dev.patchbay.plugin.deepgram.agent;

import tools.jackson.databind.node.ObjectNode;

/** Sends what we say. The session's turn. */
@FunctionalInterface
interface Wire {
    /**
     * Sends a message. One that the server does not take means that the connection is lost; then nothing is.
     *
     * @param message the whole of it
     */
    void send(ObjectNode message);
}
