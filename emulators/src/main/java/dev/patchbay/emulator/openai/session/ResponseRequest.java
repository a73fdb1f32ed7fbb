package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.scenario.Reply;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A response that is wanted.
 *
 * @param config the session's, with the wishes of this response
 * @param reply what the scenario has for it
 * @param outputs what that comes to
 * @param remembered whether the output joins the conversation
 * @param input what the model reads
 * @param metadata as the client gave it, or a null node
 */
record ResponseRequest(
        SessionConfig config,
        Reply reply,
        List<Output> outputs,
        boolean remembered,
        Tokens input,
        Tokens cached,
        JsonNode metadata) {}
