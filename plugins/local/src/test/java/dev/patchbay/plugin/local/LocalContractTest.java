package dev.patchbay.plugin.local;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import dev.patchbay.testkit.TestSession;
import java.util.List;
import java.util.Set;

final class LocalContractTest extends StageContract<LocalConfig> {
    /** Shared, so that its voice is loaded once. */
    private static final LocalFactory FACTORY = new LocalFactory();

    @Override
    protected StageFactory<LocalConfig> factory() {
        return FACTORY;
    }

    @Override
    protected LocalConfig config() {
        return Configs.saying(
                "Hello, this is a greeting that takes a while to say.",
                List.of("This is the first line, and it takes a while to say."),
                "Goodbye.");
    }

    @Override
    protected List<AudioFormat> formats() {
        return List.of(AudioFormat.parse("pcm16 8000"), AudioFormat.parse("pcm16 16000"));
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(
                StageBehaviour.SPEAKS_FIRST,
                StageBehaviour.ANSWERS_TURNS,
                StageBehaviour.CAN_BE_INTERRUPTED,
                StageBehaviour.HANDLES_DTMF,
                StageBehaviour.TELLS_ITS_WORDS,
                StageBehaviour.ENDS_CALL);
    }

    /** A turn for the line and one for the goodbye. */
    @Override
    protected void untilTheEnd(TestSession session) {
        for (int turn = 0; turn < 2; turn++) {
            session.advanceUntil(session::agentSpeaking, 5_000);
            session.advanceUntil(() -> !session.agentSpeaking(), 20_000);
            session.callerSays(callersTurn());
            session.advance(2_000);
        }
        session.advanceUntil(session::ended, 20_000);
    }
}
