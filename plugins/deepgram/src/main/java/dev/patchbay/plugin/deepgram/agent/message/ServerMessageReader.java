package dev.patchbay.plugin.deepgram.agent.message;

import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.FunctionCall;
import dev.patchbay.plugin.deepgram.service.Fields;
import dev.patchbay.plugin.deepgram.service.Fields.NotJson;
import dev.patchbay.websocket.link.Malformed;
import dev.patchbay.websocket.link.Reader;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads what the server says: what it has more of than is known here is passed over, because that grows every few weeks.
 *
 * <p><b>Threads.</b> Any.
 */
public final class ServerMessageReader implements Reader<ServerMessage> {
    private static final Set<String> IGNORED =
            Set.of("History", "FunctionCallResponse", "PromptUpdated", "SpeakUpdated", "ThinkUpdated", "ListenUpdated");

    /** It keeps nothing. */
    public ServerMessageReader() {}

    @Override
    public ServerMessage binary(ByteBuffer bytes) {
        return new ServerMessage.Audio(bytes);
    }

    @Override
    public ServerMessage text(String text) throws Malformed {
        var message = fields(text);
        var type = message.text("type");
        return switch (type) {
            case "" -> throw new Malformed("a message of " + text.length() + " characters lacks type, a text");
            case "Welcome" -> new ServerMessage.Welcome(message.text("request_id"));
            case "SettingsApplied" -> new ServerMessage.SettingsApplied();
            case "UserStartedSpeaking" -> new ServerMessage.CallerSpeaks();
            case "ConversationText" -> conversation(message);
            case "AgentThinking", "AgentStartedSpeaking" -> new ServerMessage.AgentAtWork();
            case "AgentAudioDone" -> new ServerMessage.AudioDone();
            case "FunctionCallRequest" -> called(message);
            case "FunctionCallCancelled" -> cancelled(message);
            case "InjectionRefused" -> new ServerMessage.InjectionRefused();
            case "LatencyReport" -> latency(message);
            case "Warning" -> new ServerMessage.Warning(message.text("code"), message.text("description"));
            case "Error" -> new ServerMessage.Fault(message.text("code"), message.text("description"));
            default -> IGNORED.contains(type) ? new ServerMessage.Ignored(type) : new ServerMessage.Unknown(type);
        };
    }

    private static Fields fields(String text) throws Malformed {
        try {
            return Fields.read(text);
        } catch (NotJson wrong) {
            throw new Malformed(String.valueOf(wrong.getMessage()));
        }
    }

    private static ServerMessage conversation(Fields message) throws Malformed {
        return switch (message.text("role")) {
            case "user" -> new ServerMessage.CallerText(message.text("content"));
            case "assistant" -> new ServerMessage.AgentText(message.text("content"));
            default -> throw new Malformed("a ConversationText has a role that is neither user nor assistant");
        };
    }

    /** Nobody can answer an entry that makes no sense; the others are answered all the same. */
    private static ServerMessage called(Fields message) throws Malformed {
        var functions = message.list("functions");
        var calls = functions.stream()
                .filter(function ->
                        !function.text("id").isEmpty() && !function.text("name").isEmpty())
                .map(ServerMessageReader::call)
                .toList();
        if (calls.isEmpty() && !functions.isEmpty()) {
            throw new Malformed("the functions of a FunctionCallRequest lack id or name, texts");
        }
        return new ServerMessage.FunctionsCalled(calls, functions.size() - calls.size());
    }

    private static FunctionCall call(Fields function) {
        return new FunctionCall(
                function.text("id"),
                function.text("name"),
                function.text("arguments"),
                function.flag("client_side"),
                function.text("thought_signature"));
    }

    private static ServerMessage cancelled(Fields message) {
        return new ServerMessage.FunctionsCancelled(
                message.list("functions").stream().map(one -> one.text("id")).toList());
    }

    private static ServerMessage latency(Fields message) {
        Map<String, Long> millis = new LinkedHashMap<>();
        message.node().properties().forEach(member -> {
            if (member.getValue().isNumber()) {
                millis.put(member.getKey(), message.millis(member.getKey()));
            }
        });
        return new ServerMessage.Latency(millis);
    }
}
