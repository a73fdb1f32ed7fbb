package dev.patchbay.plugin.deepgram.agent;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import dev.patchbay.plugin.deepgram.agent.settings.AgentConfig;
import dev.patchbay.websocket.Dialer;
import org.jspecify.annotations.Nullable;

/** One call's agent: the stage that its session knows, around the {@link Dialogue} that begins with the call. */
final class Agent implements AudioStage {
    private final AgentConfig config;
    private final Dialer dialer;
    private @Nullable Dialogue dialogue;

    Agent(AgentConfig config, Dialer dialer) {
        this.config = config;
        this.dialer = dialer;
    }

    private Dialogue dialogue() {
        return requireNonNull(dialogue, "start comes first");
    }

    @Override
    public void start(StageContext context) {
        dialogue = new Dialogue(context, config, dialer);
        dialogue.begin();
    }

    @Override
    public void process(AudioFrame frame) {
        dialogue().callerAudio(frame);
    }

    @Override
    public void interrupt(Interruption interruption) {
        dialogue().interrupted(interruption);
    }

    @Override
    public void agentStarted() {
        dialogue().audible(true);
    }

    @Override
    public void agentStopped() {
        dialogue().audible(false);
    }

    @Override
    public void say(String text) {
        dialogue().say(text);
    }

    @Override
    public void dtmf(char digit) {
        dialogue().pressed(digit);
    }

    @Override
    public void close() {
        if (dialogue != null) {
            dialogue.close();
        }
    }
}
