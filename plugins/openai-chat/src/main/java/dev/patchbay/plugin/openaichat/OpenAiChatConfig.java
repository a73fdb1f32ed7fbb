package dev.patchbay.plugin.openaichat;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of an {@code openai-chat} language model.
 *
 * @param model any name
 * @param baseUrl where the API is
 * @param apiKey the key
 * @param auth how the key is shown
 * @param headers by name; all are secret
 * @param instructions blank for none
 * @param instructionsRole who says them
 * @param greeting empty for none
 * @param greet whether the model begins
 * @param refusedLine blank for none
 * @param language of the call, BCP 47
 * @param temperature of the choice of words
 * @param topP of the choice of words
 * @param maxTokens of one answer
 * @param maxTokensField how it is called
 * @param reasoningEffort of models that reason
 * @param beginsThinking whether answers begin within a thought
 * @param tools which of the pipeline's
 * @param toolChoice whether the model may, must or must not
 * @param parallelToolCalls several in one answer
 * @param maxToolRounds answers in a row that call functions
 * @param extra more of the request, by name
 * @param includeUsage whether the server is asked what an answer cost
 * @param firstPiece words
 * @param dtmfPauseMs milliseconds
 * @param historyTurns turns
 * @param historyCharacters characters
 * @param connectTimeoutMs milliseconds
 * @param firstTokenTimeoutMs milliseconds
 * @param tokenTimeoutMs milliseconds
 * @param giveUpAfterMs milliseconds
 */
public record OpenAiChatConfig(
        @Setting("Which model answers; on Azure the name of the deployment.")
        String model,

        @Setting(
                value =
                        "Where the API is, http or https. /chat/completions is added when it is not there. Local servers:"
                                + " http://localhost:11434/v1 for Ollama, http://localhost:8000/v1 for vLLM.",
                fallback = "https://api.openai.com/v1")
        String baseUrl,

        @Setting("The key, as ${OPENAI_API_KEY}. Absent for a server that wants none.")
        Optional<Secret> apiKey,

        @Setting(value = "How the key is shown: bearer as OpenAI wants it, api_key as Azure does.", fallback = "bearer")
        Auth auth,

        @Setting("More headers to send. Their values are never shown.")
        Map<String, Secret> headers,

        @Setting(
                value = "What the model is told of itself. Blank: nothing.",
                fallback =
                        "You are a friendly assistant who answers the telephone. Answer in one or two short sentences, in"
                                + " words that can be spoken, without lists or markup. When the caller has said goodbye, say"
                                + " goodbye and hang up.")
        String instructions,

        @Setting(
                value =
                        "Who tells it so: system, which all servers know, or developer, as OpenAI's models that reason have"
                                + " it.",
                fallback = "system")
        InstructionsRole instructionsRole,

        @Setting("What is said when the call is up, without asking the model. Without it nothing is.")
        Optional<String> greeting,

        @Setting(value = "Whether the model is asked to greet the caller, instead of greeting.", fallback = "false")
        boolean greet,

        @Setting(
                value =
                        "What the caller hears when the server refuses to answer what was said, by its content filter. The"
                                + " model then never heard it. Blank: nothing.",
                fallback = "I'm sorry, I can't help you with that.")
        String refusedLine,

        @Setting("The language of the answers, such as en, de or fr-CH: sentences end sooner when it is known.")
        Optional<String> language,

        @Setting(value = "How free the model is in its choice of words.", min = 0, max = 2)
        Optional<Double> temperature,

        @Setting(value = "How unlikely a word may be: of the likeliest, which make up so much.", min = 0, max = 1)
        Optional<Double> topP,

        @Setting(
                value = "How many tokens one answer may have, thoughts and tool calls included. Absent: as many as the"
                        + " model can.",
                min = 1,
                max = 1_000_000)
        Optional<Integer> maxTokens,

        @Setting(
                value = "What max_tokens is called in the request: max_completion_tokens at OpenAI, max_tokens at older"
                        + " servers.",
                fallback = "max_completion_tokens")
        MaxTokensField maxTokensField,

        @Setting(
                "How much a model that reasons thinks before it answers, such as none, minimal or low. Absent: as it does.")
        Optional<String> reasoningEffort,

        @Setting(
                value = "Whether an answer begins within a thought: so it is where the server's chat template opens the"
                        + " thought already, and the server does not take thoughts out itself.",
                fallback = "false")
        boolean beginsThinking,

        @Setting("Which of the pipeline's tools this model is offered. Absent: all of them.")
        Optional<List<String>> tools,

        @Setting(
                "Whether the first answer of a turn calls a tool: auto, none, required, or a tool's name. Absent: auto.")
        Optional<String> toolChoice,

        @Setting("Whether one answer may call several tools. Absent: as the server does.")
        Optional<Boolean> parallelToolCalls,

        @Setting(
                value = "How many answers in a row may call tools. Then the model has to answer in words.",
                fallback = "8",
                min = 1,
                max = 64)
        int maxToolRounds,

        @Setting("More fields of the request, by name. Each value is JSON, or else a text: top_k: 40,"
                + " chat_template_kwargs: '{\"enable_thinking\": false}'.")
        Map<String, String> extra,

        @Setting(
                value = "Whether the server is asked what an answer cost. One that refuses is not asked again.",
                fallback = "true")
        boolean includeUsage,

        @Setting(
                value =
                        "After how many words a comma is enough for the first piece of an answer to be spoken. 0: only whole"
                                + " sentences are.",
                fallback = "4",
                min = 0,
                max = 100)
        int firstPiece,

        @Setting(
                value =
                        "Keys that the caller presses are told to the model once none was pressed for so long, or with #.",
                fallback = "1500",
                min = 100,
                max = 10_000)
        int dtmfPauseMs,

        @Setting(
                value = "How many turns of the call the model is told; older ones are forgotten.",
                fallback = "100",
                min = 1,
                max = 10_000)
        int historyTurns,

        @Setting(
                value = "How many characters of the call the model is told, tool results included; older turns are"
                        + " forgotten.",
                fallback = "60000",
                min = 1_000,
                max = 10_000_000)
        int historyCharacters,

        @Setting(value = "How long connecting may take.", fallback = "3000", min = 100, max = 60_000)
        int connectTimeoutMs,

        @Setting(
                value = "How long the model may take to begin an answer, thoughts included; then it is asked again.",
                fallback = "10000",
                min = 100,
                max = 600_000)
        int firstTokenTimeoutMs,

        @Setting(
                value = "How long the model may pause within an answer; then it is asked for the rest.",
                fallback = "5000",
                min = 100,
                max = 600_000)
        int tokenTimeoutMs,

        @Setting(
                value =
                        "A server that does not answer is asked again, ever more slowly, for so long; then the provider has"
                                + " failed.",
                fallback = "30000",
                min = 0,
                max = 600_000)
        int giveUpAfterMs) {
    /** How the key is shown. */
    public enum Auth {
        /** {@code Authorization: Bearer}. */
        BEARER,
        /** {@code api-key}. */
        API_KEY
    }

    /** Whose words the instructions are. */
    public enum InstructionsRole {
        /** Known to all servers. */
        SYSTEM,
        /** OpenAI's newer name for it. */
        DEVELOPER
    }

    /** A name for the length of an answer. */
    public enum MaxTokensField {
        /** With thoughts. */
        MAX_COMPLETION_TOKENS,
        /** The older name. */
        MAX_TOKENS
    }

    /** Refuses what does not go together, and keeps its own maps in the order of the file. */
    public OpenAiChatConfig {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        tools = tools.map(List::copyOf);
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must not be blank: name one that the server has");
        }
        if (greet && greeting.isPresent()) {
            throw new IllegalArgumentException("greet asks the model for a greeting; remove it, or greeting");
        }
        Endpoint.check(baseUrl);
        Headers.check(headers, apiKey);
        Extra.check(extra);
    }
}
