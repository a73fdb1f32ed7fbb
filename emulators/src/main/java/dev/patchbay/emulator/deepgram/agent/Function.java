package dev.patchbay.emulator.deepgram.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A function that the client has given the agent.
 *
 * @param name what it is called
 * @param clientSide whether the client runs it; else the server calls an endpoint
 * @param deferred whether it must not run before the turn is confirmed
 */
public record Function(String name, boolean clientSide, boolean deferred) {
    /** Those of the first thinker; the others of a chain stand by. */
    static Map<String, Function> of(JsonNode think) {
        var functions = new LinkedHashMap<String, Function>();
        var thinkers = Values.each(think).iterator();
        if (thinkers.hasNext()) {
            for (JsonNode function : thinkers.next().path("functions")) {
                String name = function.path("name").stringValue("");
                functions.put(
                        name,
                        new Function(
                                name,
                                !function.has("endpoint"),
                                function.path("defer_until_eot").booleanValue(false)));
            }
        }
        return functions;
    }
}
