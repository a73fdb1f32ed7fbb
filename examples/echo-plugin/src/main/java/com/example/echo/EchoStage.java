package com.example.echo;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFrame;
import dev.patchbay.api.stage.AudioStage;
import dev.patchbay.api.stage.StageContext;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Says back what the caller said, one turn at a time.
 *
 * <p>The runtime decides when a turn begins and ends, converts the audio, paces the answer and stops it when the caller
 * interrupts. Left to do here: keep the bytes, and write them.
 *
 * <p><b>Threads.</b> All methods run in the session's turn and may touch the fields. Writing may wait, so it is done in a
 * fork, which reads the context and the settings and changes nothing.
 */
final class EchoStage implements AudioStage {
    private final EchoSettings settings;
    private final Tape tape;
    private StageContext context;
    private int turn;

    EchoStage(EchoSettings settings) {
        this.settings = settings;
        this.tape = new Tape(settings.format(), settings.longestTurn());
    }

    @Override
    public void start(StageContext context) {
        this.context = context;
        if (settings.beep()) {
            context.fork("greeting", () -> say("greeting", Beep.in(settings.format())));
        }
    }

    @Override
    public void process(AudioFrame frame) {
        tape.record(frame);
    }

    @Override
    public void callerStarted(Duration ago) {
        tape.start();
    }

    @Override
    public void callerStopped() {
        byte[] heard = tape.stop();
        if (heard.length > 0) {
            var summary = new TurnSummary(++turn, tape.millis(heard.length));
            context.fork("echo", () -> answer(summary, heard));
        }
    }

    private void answer(TurnSummary summary, byte[] heard) throws InterruptedException {
        String id = "turn-" + summary.turn();
        context.publish(new StageEvent.AgentText(id, summary.toJson()));
        if (settings.beep()) {
            say(id, heard, Beep.in(settings.format()));
        } else {
            say(id, heard);
        }
    }

    /** One utterance, which the caller hears as a whole unless they interrupt it. */
    private void say(String id, byte[]... parts) throws InterruptedException {
        try (var utterance = context.begin(id)) {
            for (byte[] part : parts) {
                if (!utterance.write(ByteBuffer.wrap(part))) {
                    return; // interrupted: nobody would hear the rest
                }
            }
        }
    }
}
