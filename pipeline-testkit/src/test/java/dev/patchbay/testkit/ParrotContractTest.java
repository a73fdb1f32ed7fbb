package dev.patchbay.testkit;

import dev.patchbay.api.stage.StageFactory;
import java.util.Set;

class ParrotContractTest extends StageContract<NoSettings> {
    @Override
    protected StageFactory<NoSettings> factory() {
        return Parrot.factory();
    }

    @Override
    protected NoSettings config() {
        return new NoSettings();
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

    @Override
    protected void untilTheEnd(TestSession session) {
        session.advance(500);
        session.callerPresses("*");
        session.advance(5_000);
    }
}
