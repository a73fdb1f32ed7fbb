package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.agent;
import static dev.patchbay.testkit.FakeStage.formats;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.stage.Stage;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The contract finds what is claimed and doesn't happen, and what happens and isn't claimed. */
class FalseClaimsTest {
    private static StageContract<NoSettings> contract(
            StageSpec spec, Supplier<Stage> maker, StageBehaviour... behaviours) {
        return new StageContract<>() {
            @Override
            protected StageFactory<NoSettings> factory() {
                return new FakeFactory("liar", spec, maker);
            }

            @Override
            protected NoSettings config() {
                return new NoSettings();
            }

            @Override
            protected Set<StageBehaviour> behaviours() {
                return Set.of(behaviours);
            }
        };
    }

    private static StageContract<NoSettings> parrot(StageBehaviour... behaviours) {
        return contract(Parrot.spec(), Parrot::new, behaviours);
    }

    private static StageContract<NoSettings> mute(StageBehaviour... behaviours) {
        return contract(agent("pcm16 8000"), FakeStage::new, behaviours);
    }

    private static void assertFails(ThrowingCallable check, String... parts) {
        assertThatThrownBy(check).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts);
    }

    @Test
    void whatIsClaimedAndDoesNotHappen() {
        assertFails(mute(StageBehaviour.SPEAKS_FIRST)::speaksFirstIfItSaysSo, "SPEAKS_FIRST is claimed", "agent  ·");
        assertFails(mute(StageBehaviour.ANSWERS_TURNS)::answersTurnsIfItSaysSo, "ANSWERS_TURNS is claimed");
        assertFails(
                mute(StageBehaviour.CAN_BE_INTERRUPTED)::canBeInterruptedIfItSaysSo, "CAN_BE_INTERRUPTED is claimed");
        assertFails(mute(StageBehaviour.ENDS_CALL)::endsTheCallIfItSaysSo, "ENDS_CALL is claimed");
        assertFails(mute(StageBehaviour.HANDLES_DTMF)::handlesDtmfIfItSaysSo, "HANDLES_DTMF is claimed");
        assertFails(mute(StageBehaviour.TRANSCRIBES)::publishesWhatItSaysItPublishes, "TRANSCRIBES is claimed");
    }

    @Test
    void whatHappensAndIsNotClaimed() {
        assertFails(parrot()::speaksFirstIfItSaysSo, "SPEAKS_FIRST happens and is not claimed");
        assertFails(parrot()::answersTurnsIfItSaysSo, "ANSWERS_TURNS happens and is not claimed");
        assertFails(parrot()::canBeInterruptedIfItSaysSo, "CAN_BE_INTERRUPTED happens and is not claimed");
        assertFails(parrot()::handlesDtmfIfItSaysSo, "HANDLES_DTMF happens and is not claimed");
        assertFails(parrot()::publishesWhatItSaysItPublishes, "TELLS_ITS_WORDS happens and is not claimed");
    }

    @Test
    void aStageThatTalksOverItsCaller() {
        var stubborn = contract(
                agent("pcm16 8000"),
                () -> {
                    var stage = new FakeStage();
                    stage.onStart = context -> FakeStage.say(context, "story", Sound.speech(5_000));
                    stage.onCall = call -> {
                        if (call.equals("interrupt")) {
                            FakeStage.say(stage.context(), "story again", Sound.speech(5_000));
                        }
                    };
                    return stage;
                },
                StageBehaviour.CAN_BE_INTERRUPTED);
        assertFails(stubborn::canBeInterruptedIfItSaysSo, "it goes on speaking while the caller speaks");
    }

    @Test
    void aFormatThatIsDeclaredAndDoesNotWork() {
        var narrow = contract(
                agent("pcm16 8000", "pcm16 16000"),
                () -> FakeStage.hearing((context, frame) -> {
                    if (frame.format().sampleRate() > 8_000) {
                        throw new IllegalStateException("too wide");
                    }
                }));
        assertFails(() -> run(narrow.worksInEveryFormat()), "the call failed", "too wide");
    }

    private static void run(Stream<DynamicTest> tests) throws Throwable {
        for (var test : tests.toList()) {
            test.getExecutable().execute();
        }
    }

    @Test
    void aStageThatBreaksOnOddFrames() {
        var picky = contract(
                agent("pcm16 8000"),
                () -> FakeStage.hearing((context, frame) -> {
                    if (frame.samples() % 80 != 0) {
                        throw new IllegalStateException("no whole 10 ms");
                    }
                }));
        assertFails(picky::takesFramesOfAnyLength, "the call failed", "no whole 10 ms");
    }

    @Test
    void aStageThatDescribesItselfDifferently() {
        var moody = new StageContract<NoSettings>() {
            private boolean other;

            @Override
            protected StageFactory<NoSettings> factory() {
                other = !other;
                return new FakeFactory("moody", agent(other ? "pcm16 8000" : "pcm16 16000"), FakeStage::new);
            }

            @Override
            protected NoSettings config() {
                return new NoSettings();
            }

            @Override
            protected Set<StageBehaviour> behaviours() {
                return Set.of();
            }
        };
        assertFails(moody::describesItselfTheSameEveryTime, "pcm16 16000 Hz");
    }

    @Test
    void aStageThatCannotBeClosedWithoutAStart() {
        assertFails(
                contract(
                        agent("pcm16 8000"),
                        () -> FakeStage.called(call -> {
                            if (call.equals("close")) {
                                throw new IllegalStateException("no socket yet");
                            }
                        }))::isCreatedWithoutBlockingAndClosedWithoutAStart,
                "can't be created and closed without a start");
    }

    @Test
    void aStageThatIsShared() {
        var one = new FakeStage();
        assertFails(contract(agent("pcm16 8000"), () -> one)::isCreatedAnewForEverySession, "the same stage twice");
    }

    @Test
    void aDetectorThatHearsSpeechInSilence() {
        var nervous = contract(
                LevelDetector.spec(),
                () -> FakeStage.starting(context -> context.publish(new StageEvent.SpeechStarted(1, Duration.ZERO))));
        assertFails(nervous::hearsNobodyInSilence, "it hears speech in digital silence");
    }

    @Test
    void aFilterThatLosesOrChangesSamples() {
        var spec = StageSpec.filter(formats("pcm16 8000"), Framing.ANY);
        var lossy = contract(
                spec,
                () -> FakeStage.hearing((context, frame) -> {
                    var bytes = ByteBuffer.allocate(frame.length());
                    frame.copyTo(bytes);
                    context.emit(bytes.flip().limit(frame.length() - 2 * (frame.samples() / 4)));
                }));
        assertFails(lossy::leavesSamplesAloneIfItSaysSo, "it loses or adds samples");
        var loud = contract(
                spec,
                () -> FakeStage.hearing((context, frame) -> context.emit(ByteBuffer.allocate(frame.length()))),
                StageBehaviour.LEAVES_SAMPLES_ALONE);
        assertFails(loud::leavesSamplesAloneIfItSaysSo, "LEAVES_SAMPLES_ALONE is claimed");
        assertFails(
                mute(StageBehaviour.LEAVES_SAMPLES_ALONE)::leavesSamplesAloneIfItSaysSo, "only a filter has samples");
    }

    @Test
    void formatsThatTheAuthorDidNotMean() {
        var contract = new StageContract<NoSettings>() {
            @Override
            protected StageFactory<NoSettings> factory() {
                return new FakeFactory("liar", agent("pcm16 8000"), FakeStage::new);
            }

            @Override
            protected NoSettings config() {
                return new NoSettings();
            }

            @Override
            protected List<AudioFormat> formats() {
                return FakeStage.formats("pcm16 16000").formats();
            }

            @Override
            protected Set<StageBehaviour> behaviours() {
                return Set.of();
            }
        };
        assertFails(contract::takesTheFormatsThatItsAuthorSays, "pcm16 16000 Hz", "pcm16 8000 Hz");
    }
}
