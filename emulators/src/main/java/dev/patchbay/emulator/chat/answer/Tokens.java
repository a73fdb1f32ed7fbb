package dev.patchbay.emulator.chat.answer;

import dev.patchbay.emulator.chat.request.ChatRequest;
import dev.patchbay.emulator.chat.request.Message;
import dev.patchbay.emulator.chat.request.Tool;
import dev.patchbay.emulator.chat.request.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text as tokens: a few characters each, and never half a character. */
final class Tokens {
    private static final int CHARS = 4;
    private static final int PER_MESSAGE = 3;

    private Tokens() {}

    /** Pieces of at most so many characters, so that the pieces joined are the text. */
    static List<String> cut(String text, int chars) {
        var tokens = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int left = text.codePointCount(from, text.length());
            int to = text.offsetByCodePoints(from, Math.min(chars, left));
            tokens.add(text.substring(from, to));
            from = to;
        }
        return tokens;
    }

    /** How many tokens a request has, by a rule of thumb. */
    static int of(ChatRequest request) {
        int tokens = PER_MESSAGE;
        for (Message message : request.messages()) {
            tokens += PER_MESSAGE + of(message.text());
            if (message instanceof Message.Assistant assistant) {
                for (ToolCall call : assistant.calls()) {
                    tokens += of(call.name()) + of(call.arguments());
                }
            }
        }
        for (Tool tool : request.tools()) {
            tokens += of(tool.name()) + of(tool.description()) + of(tool.parameters());
        }
        return tokens;
    }

    private static int of(@Nullable String text) {
        return text == null ? 0 : Math.ceilDiv(text.length(), CHARS);
    }
}
