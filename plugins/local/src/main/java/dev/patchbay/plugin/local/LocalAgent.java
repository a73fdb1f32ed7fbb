package dev.patchbay.plugin.local;

import static java.util.Objects.requireNonNull;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.StageContext;
import org.jspecify.annotations.Nullable;

/**
 * Greets, answers each of the caller's turns with the next line of its {@link Script}, reads back the {@link Keys} that
 * the caller pressed, says goodbye and hangs up. It says one thing at a time; while it does, at most one answer, one
 * group of keys and one prompt of the session's wait for it.
 */
final class LocalAgent implements AudioStage {
    private final LocalConfig config;
    private final Speech speech;
    private final Script script;
    private final Keys keys = new Keys();

    private @Nullable StageContext context;
    private StageContext.@Nullable Timer pause;
    private boolean speaking;
    private boolean leaving;
    private boolean answerDue;
    private boolean keysDue;
    private int prompts;
    private @Nullable Saying promptDue;

    LocalAgent(LocalConfig config, Speech speech) {
        this.config = config;
        this.speech = speech;
        this.script = new Script(config);
    }

    @Override
    public void start(StageContext context) {
        this.context = context;
        say(new Saying("greeting", config.greeting()));
    }

    /** Hears nothing: the session says when the caller speaks. */
    @Override
    public void process(AudioFrame frame) {}

    @Override
    public void callerStopped() {
        answerDue = true;
        goOn();
    }

    @Override
    public void say(String text) {
        promptDue = new Saying("prompt-" + ++prompts, text);
        goOn();
    }

    /** What was being said is lost; the caller's next turn gets the line after it. Keys are still read back. */
    @Override
    public void interrupt(Interruption interruption) {
        answerDue = false;
        promptDue = null;
    }

    @Override
    public void dtmf(char digit) {
        if (!config.repeatDtmf()) {
            return;
        }
        keys.press(digit);
        keysDue = false;
        stopWaiting();
        pause = session().after(Keys.PAUSE, this::keysPressed);
    }

    @Override
    public void close() {
        stopWaiting();
    }

    private void keysPressed() {
        keysDue = true;
        goOn();
    }

    private void stopWaiting() {
        if (pause != null) {
            pause.cancel();
        }
    }

    private void goOn() {
        if (speaking || leaving) {
            return;
        }
        var prompt = promptDue;
        if (prompt != null) {
            promptDue = null;
            say(prompt);
        } else if (keysDue) {
            keysDue = false;
            say(keys.readBack());
        } else if (answerDue) {
            answerDue = false;
            script.next().ifPresent(this::say);
        }
    }

    private void say(Saying saying) {
        if (saying.text().isBlank()) {
            said(saying);
            return;
        }
        speaking = true;
        var session = session();
        var utterance = session.begin(saying.id());
        session.publish(new StageEvent.AgentText(saying.id(), saying.text()));
        session.fork("speech " + saying.id(), () -> {
            try (utterance) {
                speech.say(saying.text(), utterance);
            }
            session.execute(() -> said(saying));
        });
    }

    /** The ledger knows when the goodbye was heard, and that a goodbye cut short was heard as far as it will be. */
    private void said(Saying saying) {
        speaking = false;
        if (saying.last()) {
            leaving = true;
            session().session().hangUpWhenHeard(saying.id());
        }
        goOn();
    }

    private StageContext session() {
        return requireNonNull(context, "start comes first");
    }
}
