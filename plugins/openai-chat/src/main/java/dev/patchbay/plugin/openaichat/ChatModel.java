package dev.patchbay.plugin.openaichat;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.api.stage.TextStage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call's language model: the stage that its session knows, around the {@link Conversation} that begins with the call. */
final class ChatModel implements TextStage {
    private final OpenAiChatConfig config;
    private final Server server;
    private @Nullable Conversation conversation;

    ChatModel(OpenAiChatConfig config, Server server) {
        this.config = config;
        this.server = server;
    }

    private Conversation conversation() {
        return requireNonNull(conversation, "start comes first");
    }

    @Override
    public void start(StageContext context) {
        conversation = new Conversation(context, config, server);
        conversation.begin();
    }

    @Override
    public void process(String utterance, String text, boolean last) {
        conversation().said(utterance, text, last);
    }

    @Override
    public void retract(String utterance) {
        conversation().retracted(utterance);
    }

    @Override
    public void interrupt(Interruption interruption) {
        conversation().interrupted(interruption);
    }

    @Override
    public void callerStarted(Duration ago) {
        conversation().callerStarted();
    }

    @Override
    public void callerStopped() {
        conversation().callerStopped();
    }

    @Override
    public void dtmf(char digit) {
        conversation().pressed(digit);
    }

    @Override
    public void close() {
        if (conversation != null) {
            conversation.close();
        }
    }
}
