package dev.patchbay.testkit;

import static dev.patchbay.testkit.FakeStage.formats;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.media.Framing;
import dev.patchbay.api.media.TextFormat;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Interruption.Heard;
import dev.patchbay.api.stage.PortSpec;
import dev.patchbay.api.stage.StageSpec;
import dev.patchbay.api.stage.Utterance;
import dev.patchbay.api.tool.SessionControl;
import dev.patchbay.api.tool.Tool;
import dev.patchbay.api.tool.ToolCall;
import dev.patchbay.api.tool.ToolResult;
import dev.patchbay.api.tool.ToolSpec;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.Blueprint;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.runtime.turn.TurnRules;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Transcriber, language model, synthesizer, with words instead of networks. */
class CascadeTest {
    private final FakeStage transcriber = new FakeStage();
    private final FakeTextStage model = new FakeTextStage();
    private final FakeTextStage synthesizer = new FakeTextStage();
    private final List<Boolean> writes = new ArrayList<>();
    /** Words are not taken for a turn's any more after so long. */
    private static final int CALLER_WORDS_LATE_MS = 3_000;

    private int replies;

    private TestSetup setup() {
        model.onText = (context, id, text) -> {
            var reply = context.begin("reply-" + replies++);
            context.fork("thinks", () -> {
                writes.add(reply.write("You said "));
                writes.add(reply.write(text));
                reply.close();
            });
        };
        synthesizer.onText = new LetterSpeaker();
        return TestSession.pipeline()
                .stage("transcriber", StageSpec.transcriber(PortSpec.audio(formats("pcm16 16000"))), () -> transcriber)
                .stage("model", StageSpec.languageModel(), () -> model)
                .stage(
                        "synthesizer",
                        StageSpec.synthesizer(PortSpec.text(TextFormat.PLAIN), PortSpec.audio(formats("pcm16 24000"))),
                        () -> synthesizer);
    }

    /** What was cut; an interruption that cut nothing comes with the first word of each turn. */
    private static List<Interruption> cuts(FakeTextStage stage) {
        return stage.interruptions.stream()
                .filter(one -> !one.utterances().isEmpty())
                .toList();
    }

    private void hears(String text) {
        transcriber.context().publish(new StageEvent.Transcript(text, true, 0.9));
    }

    @Test
    void aTurnGoesFromWordsToWordsToSound() {
        var session = setup().start();
        session.callerSays(Sound.speech(600));
        session.advance(400);
        transcriber.context().publish(new StageEvent.Transcript("good", false, 0.5));
        hears("good morning");
        session.advance(3_000);
        var recording = session.finish();
        assertThat(model.heard).containsExactly("good morning.");
        assertThat(synthesizer.heard).containsExactly("You said ", "good morning", ".");
        assertThat(recording.agentAudio().audibleMillis()).isBetween(1_250L, 1_310L);
        assertThat(recording.events(SessionEvent.CallerText.class))
                .extracting(SessionEvent.CallerText::text, SessionEvent.CallerText::last)
                .containsExactly(Tuple.tuple("good", false), Tuple.tuple("good morning", true));
        assertThat(recording.events(SessionEvent.TurnEnded.class)).hasSize(1);
    }

    @Test
    void aPromptForASilentCallerGoesToTheSynthesizerAlone() {
        var session = setup().turns(
                        new TurnRules(TurnRules.BargeIn.AT_ONCE, new TurnRules.NoInput(1_000, 1), 500, false, true))
                .prompts(new Blueprint.Prompts(List.of("Hello?"), "Bye."))
                .start();
        session.advance(1_500);
        session.finish();
        assertThat(synthesizer.heard).containsExactly("Hello?.");
        assertThat(model.heard).isEmpty();
    }

    @Test
    void wordsThatComeAfterTheTurnsEndStillGetTheirAnswer() {
        var session = setup().start();
        session.callerSays(Sound.speech(600));
        session.advance(2_000);
        assertThat(model.heard).isEmpty();
        hears("late words");
        session.advance(100);
        session.finish();
        assertThat(model.heard).containsExactly("late words.");
    }

    @Test
    void thePiecesOfATurnAreJoined() {
        var session = setup().start();
        session.callerSays(Sound.speech(600).then(Sound.silence(300)).then(Sound.speech(600)));
        session.advance(700);
        hears("one,");
        session.advance(900);
        hears("two");
        session.advance(2_000);
        session.finish();
        assertThat(model.heard).containsExactly("one, two.");
    }

    @Test
    void anInterruptionCancelsTheTextThatIsStillBeingWritten() {
        var setup = setup();
        model.onText = (context, id, text) -> {
            var reply = context.begin("long reply");
            context.fork("thinks", () -> {
                reply.write("a first sentence that takes a while to speak");
                synchronized (writes) {
                    while (!reply.cancelled()) {
                        writes.wait(5);
                    }
                }
                writes.add(reply.write("never heard"));
                reply.close();
            });
        };
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("tell me a story");
        session.advance(1_500);
        session.callerSays(Sound.speech(1_000));
        session.advance(1_000);
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.Interrupted.class)).hasSize(1);
        assertThat(writes).containsExactly(false);
        assertThat(cuts(model)).hasSize(1);
        assertThat(cuts(synthesizer)).hasSize(1);
        assertThat(synthesizer.heard).doesNotContain("never heard");
    }

    @Test
    void whatWasHeardIsToldInTheWordsAndIdsOfTheModel() {
        var setup = setup();
        model.onText = (context, id, text) -> {
            var story = context.begin("story");
            context.fork("thinks", () -> {
                story.write("Once upon a time. ");
                story.write("There was a king. ");
                story.write("He had three sons.");
                story.close();
            });
        };
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("tell me a story");
        session.advance(2_000);
        session.callerSays(Sound.speech(1_000));
        session.advance(1_000);
        var recording = session.finish();
        var heard = cuts(model).getFirst().utterances();
        assertThat(cuts(synthesizer)).isEqualTo(cuts(model));
        assertThat(heard).extracting(Heard::utterance).containsExactly("story");
        // 18 letters take 1080 ms; what follows is cut at a word that was not finished.
        assertThat(heard.getFirst().played()).isBetween(Duration.ofMillis(1_300), Duration.ofMillis(1_700));
        assertThat(heard.getFirst().text()).isEqualTo("Once upon a time. There");
        assertThat(recording.only(SessionEvent.Interrupted.class).heard()).isEqualTo("Once upon a time. There");
    }

    @Test
    void aCallerWhoGoesOnBeforeTheFirstSoundCancelsTheAnswer() {
        var setup = setup();
        synthesizer.onText = (context, id, text) -> {};
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hello");
        session.advance(1_000);
        session.callerSays(Sound.speech(600));
        session.advance(400);
        assertThat(cuts(model)).isEmpty();
        transcriber.context().publish(new StageEvent.Transcript("and", false, 0.5));
        session.advance(20);
        assertThat(cuts(model)).hasSize(1);
        session.finish();
        assertThat(model.heard).containsExactly("hello.");
        assertThat(cuts(model)).hasSize(1);
        assertThat(cuts(model).getFirst().utterances())
                .containsExactly(new Heard("reply-0", Duration.ZERO, Duration.ZERO));
        assertThat(session.count(Meter.INTERRUPTIONS)).isZero();
    }

    @Test
    void aNoiseBeforeTheFirstSoundOnlyDelaysTheAnswer() {
        var setup = setup();
        model.onText = (context, id, text) -> {
            var _ = context.after(Duration.ofMillis(600), () -> {
                var reply = context.begin("reply");
                context.fork("thinks", () -> {
                    reply.write("Yes.");
                    reply.close();
                });
            });
        };
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hello");
        session.advance(800);
        session.callerSays(Sound.speech(500));
        session.advance(3_000);
        var recording = session.finish();
        assertThat(cuts(model)).isEmpty();
        assertThat(recording.only(SessionEvent.AgentStopped.class).playedMillis())
                .isBetween(4L * LetterSpeaker.LETTER_MS, 4L * LetterSpeaker.LETTER_MS + 5);
        assertThat(recording.only(SessionEvent.AgentStarted.class).atMillis())
                .isGreaterThan(
                        recording.events(SessionEvent.TurnEnded.class).getLast().atMillis());
    }

    @Test
    void wordsThatCameTooLateForTheirTurnInterruptTheAnswerBeforeThem() {
        var setup = setup();
        synthesizer.onText = (context, id, text) -> {};
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hello");
        session.advance(800);
        session.callerSays(Sound.speech(500));
        session.advance(1_200);
        assertThat(cuts(model)).isEmpty();
        hears("and another thing");
        session.advance(20);
        session.finish();
        assertThat(cuts(model)).hasSize(1);
        assertThat(model.heard).containsExactly("hello.", "and another thing.");
    }

    @Test
    void aNoiseBeforeAnAnswerLeavesTheRulesOfBargeInAloneLater() {
        var session = setup().turns(new TurnRules(
                        TurnRules.BargeIn.AT_ONCE.withMinMs(400), TurnRules.NoInput.NEVER, 500, false, true))
                .start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("tell me a long story, please, of a king and his sons");
        session.advance(20);
        session.callerSays(Sound.speech(300));
        session.advance(1_000 + CALLER_WORDS_LATE_MS);
        hears("mhm");
        session.advance(100);
        session.finish();
        assertThat(cuts(synthesizer)).isEmpty();
        assertThat(model.heard).hasSize(1);
    }

    @Test
    void aSynthesizerThatIsLateSpeaksNothingThatWasCut() {
        var setup = setup();
        var late = new ArrayList<Utterance>();
        synthesizer.onText = (context, id, text) -> {};
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hello");
        session.advance(1_000);
        session.callerSays(Sound.speech(600));
        session.advance(400);
        hears("wait");
        session.advance(20);
        late.add(synthesizer.context().begin("reply-0"));
        late.add(synthesizer.context().begin("reply-1"));
        session.finish();
        assertThat(late.getFirst().cancelled()).isTrue();
    }

    @Test
    void anAnswerOfFunctionsAloneIsNoTextForTheSynthesizer() {
        var setup = setup();
        model.onText = (context, id, text) -> context.begin("nothing").close();
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hello");
        session.advance(1_000);
        session.finish();
        assertThat(synthesizer.heard).isEmpty();
    }

    @Test
    void theAgentsWordsAreInTheTranscriptThoughNobodyPublishedThem() {
        var session = setup().start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hi");
        session.advance(2_000);
        var recording = session.finish();
        assertThat(recording.events(SessionEvent.AgentText.class))
                .extracting(SessionEvent.AgentText::utterance, SessionEvent.AgentText::text)
                .containsExactly(Tuple.tuple("reply-0", "You said "), Tuple.tuple("reply-0", "hi"));
    }

    @Test
    void aCallerIsAskedForPatienceOnceWhileAToolTakesLong() {
        var work = new CountDownLatch(1);
        var setup = setup().tools(tool("slow", work), tool("slower", work))
                .prompts(new Blueprint.Prompts(
                        List.of(), "", new Blueprint.Filler(Duration.ofSeconds(1), "One moment.")));
        model.onText = (context, id, text) -> {
            var _ = context.call(new ToolCall("1", "slow", "{}"));
            var _ = context.call(new ToolCall("2", "slower", "{}"));
        };
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("look it up");
        session.advance(1_000);
        assertThat(synthesizer.heard).isEmpty();
        session.advance(3_000);
        assertThat(synthesizer.heard).containsExactly("One moment..");
        work.countDown();
        session.advance(3_000);
        session.finish();
        assertThat(synthesizer.heard).hasSize(1);
    }

    private static Tool tool(String name, CountDownLatch work) {
        return new Tool() {
            @Override
            public ToolSpec spec() {
                return new ToolSpec(name, "Takes long.", "{}", Duration.ofSeconds(30));
            }

            @Override
            public ToolResult call(ToolCall call, SessionControl control) throws InterruptedException {
                work.await();
                return new ToolResult.Success("{}");
            }
        };
    }

    @Test
    void theWayOfAnAnswerIsMeasuredStepByStep() {
        var setup = setup();
        model.onText = (context, id, text) -> {
            var _ = context.after(Duration.ofMillis(300), () -> {
                var reply = context.begin("reply");
                context.fork("thinks", () -> {
                    reply.write("Yes.");
                    reply.close();
                });
            });
        };
        synthesizer.onText = (context, id, text) -> {
            if (!text.isEmpty()) {
                var _ = context.after(Duration.ofMillis(200), () -> FakeStage.say(context, id, Sound.tone(300, 400)));
            }
        };
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(300);
        hears("hello");
        session.advance(3_000);
        var recording = session.finish();
        var took = recording.only(SessionEvent.Answered.class).took();
        assertThat(took.toDecision()).isBetween(Duration.ofMillis(480), Duration.ofMillis(560));
        assertThat(took.toText()).isBetween(Duration.ofMillis(280), Duration.ofMillis(320));
        assertThat(took.toAudio()).isBetween(Duration.ofMillis(180), Duration.ofMillis(220));
        assertThat(took.toSample()).isLessThanOrEqualTo(Duration.ofMillis(40));
    }

    @Test
    void textBeingWrittenIsCancelledWhenTheSessionEnds() {
        var setup = setup();
        model.onText = (context, id, text) -> {
            var reply = context.begin("reply");
            context.fork("thinks", () -> {
                try {
                    new CountDownLatch(1).await();
                } finally {
                    writes.add(reply.cancelled());
                }
            });
        };
        var session = setup.start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hello");
        session.advance(1_500);
        session.finish();
        assertThat(writes).containsExactly(true);
    }

    @Test
    void aFilterBehindTheVoiceHearsEveryUtteranceToItsEnd() {
        var filter = FakeStage.hearing((context, frame) -> {
            var bytes = ByteBuffer.allocate(frame.length());
            frame.copyTo(bytes);
            context.emit(bytes.flip());
        });
        var session = setup().stage(
                        "filter",
                        StageSpec.filter(formats("pcm16 24000"), Framing.exactly(Duration.ofMillis(20))),
                        () -> filter)
                .start();
        session.callerSays(Sound.speech(600));
        session.advance(500);
        hears("hi");
        session.advance(4_000);
        var recording = session.finish();
        // 11 letters at 60 ms, in whole frames for the filter.
        assertThat(filter.heard).allMatch(frame -> frame.bytes().length == 960).hasSize(11 * 3);
        assertThat(recording.agentAudio().audibleMillis()).isBetween(660L, 720L);
        assertThat(recording.events(SessionEvent.AgentStopped.class)).hasSize(1);
    }
}
