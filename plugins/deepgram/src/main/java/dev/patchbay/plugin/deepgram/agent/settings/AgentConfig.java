package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import dev.patchbay.plugin.deepgram.service.Endpoint;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a {@code deepgram-agent}.
 *
 * @param apiKey the key, or a token
 * @param baseUrl where the API is
 * @param instructions blank for none
 * @param greeting blank for none
 * @param listen who listens
 * @param think who answers
 * @param thinkFallbacks who answers when that fails, in order
 * @param speak who speaks
 * @param speakFallbacks who speaks when that fails, in order
 * @param language of the whole agent
 * @param tools which of the pipeline's
 * @param speculativeTools which of them may run early
 * @param tags of the session, at Deepgram
 * @param mipOptOut whether Deepgram may learn from the call
 * @param dtmfPauseMs milliseconds
 * @param connection how it is made and kept
 */
public record AgentConfig(
        @Setting(
                "The key, as ${DEEPGRAM_API_KEY}. A token of /v1/auth/grant is recognised and shown as one; it is for tests, "
                        + "because after its time, 30 s unless it was asked for longer, no connection can be made again.")
        Secret apiKey,

        @Setting(
                value =
                        "Where the API is: wss, ws, https or http. /v1/agent/converse is added when it is not there. In the "
                                + "EU wss://api.eu.deepgram.com.",
                fallback = "wss://agent.deepgram.com")
        String baseUrl,

        @Setting(
                value = "What the model is told of itself, once for the whole call. Deepgram's own models take 25000 "
                        + "characters.",
                fallback =
                        "You are a friendly assistant who answers the telephone. Speak in one or two short sentences at a "
                                + "time. When the caller has said goodbye, say goodbye and hang up.")
        String instructions,

        @Setting(
                value = "What is said, word for word, when the call is up. Blank: it waits for the caller.",
                fallback = "Hello! How can I help you?")
        String greeting,

        @Setting("Who listens to the caller, and finds the end of what they say.")
        Listening listen,

        @Setting("Which language model answers.") Thinking think,

        @Setting("Which models answer when that one fails, in this order.")
        List<Thinking> thinkFallbacks,

        @Setting("Whose voice the caller hears.") Speaking speak,

        @Setting("Which voices speak when that one fails, in this order.")
        List<Speaking> speakFallbacks,

        @Setting("The language of listening and speaking. Not with Flux; better set listen.language.")
        Optional<String> language,

        @Setting("Which of the pipeline's tools the model is offered. Absent: all of them.")
        Optional<List<String>> tools,

        @Setting(
                "Which tools may run before it is certain that the caller has finished: quick look-ups that change nothing. "
                        + "Their answers come sooner. The others wait until it is certain.")
        List<String> speculativeTools,

        @Setting("Names under which Deepgram counts the call.")
        List<String> tags,

        @Setting(value = "Whether Deepgram may not use the call to improve its models.", fallback = "false")
        boolean mipOptOut,

        @Setting(
                value =
                        "Keys that the caller presses are told to the model once none was pressed for so long, or with #.",
                fallback = "1500",
                min = 100,
                max = 10_000)
        int dtmfPauseMs,

        @Setting("How the connection is made and kept.") Connection connection) {
    private static final int MOST_INSTRUCTIONS = 25_000;

    /** Refuses what does not go together. */
    public AgentConfig {
        thinkFallbacks = List.copyOf(thinkFallbacks);
        speakFallbacks = List.copyOf(speakFallbacks);
        tools = tools.map(List::copyOf);
        speculativeTools = List.copyOf(speculativeTools);
        tags = List.copyOf(tags);
        Endpoint.check(baseUrl);
        if (listen.flux()) {
            new Keys("listen.model " + listen.model())
                    .refuse("language", language, "remove it, or take listen.language_hints with flux-general-multi");
        }
        if (instructions.length() > MOST_INSTRUCTIONS && think.managed()) {
            throw new IllegalArgumentException("instructions must not be longer than " + MOST_INSTRUCTIONS
                    + " characters for a model that Deepgram has itself; shorten them, or name a think.endpoint: "
                    + instructions.length());
        }
        for (var name : speculativeTools) {
            if (tools.isPresent() && !tools.get().contains(name)) {
                throw new IllegalArgumentException("speculative_tools names " + name
                        + ", which the model is not offered; add it to tools, or remove it: " + tools.get());
            }
        }
    }
}
