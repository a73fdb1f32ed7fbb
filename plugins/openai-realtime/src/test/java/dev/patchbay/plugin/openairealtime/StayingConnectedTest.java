package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.emulator.openai.scenario.Fault;
import dev.patchbay.emulator.openai.scenario.HandshakeRefusal;
import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;
import dev.patchbay.emulator.openai.scenario.ScenarioBuilder;
import dev.patchbay.plugin.openairealtime.OpenAiRealtimeConfig.Api;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.session.SessionEvent;
import dev.patchbay.testkit.TestSession;
import dev.patchbay.websocket.SharedDialers;
import dev.patchbay.websocket.Socket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that are refused, lost, dead or too old. */
final class StayingConnectedTest {
    private static ScenarioBuilder scenario() {
        return Scenario.builder().pace(Pace.DEFAULT.prompt());
    }

    private static List<StageEvent> outages(EmulatedCall call) {
        return call.session().recording().published().stream()
                .map(published -> published.event())
                .filter(event -> event instanceof StageEvent.ProviderLost || event instanceof StageEvent.ProviderBack)
                .toList();
    }

    private static List<String> retold(EmulatedCall call, int connection) {
        return call.sent(connection, "conversation.item.create").stream()
                .map(event -> event.path("item"))
                .map(item -> item.path("role").asString("") + ": "
                        + item.path("content").path(0).path("text").asString(""))
                .toList();
    }

    @Test
    void aConversationGoesOnAfterItsConnectionBrokeInTheMiddleOfAnAnswer() throws Exception {
        var broken = scenario()
                .greeting(Reply.tone(400, 400))
                .transcript("Tell me a story.")
                .reply(Reply.tone(500, 2_000))
                .rule(new Rule.Instructions("Go on"), Reply.tone(600, 600))
                .fault(new Fault(new Fault.AtDelta(2, 8), 1, new Fault.Drop()))
                .build();
        try (var call = EmulatedCall.of(broken)) {
            call.untilSpoken(1);
            call.callerSpeaks(600);
            call.untilSpoken(3);
            call.callerSpeaks(600);
            call.until(() -> call.count(SessionEvent.TurnEnded.class) == 2, "the server hears the caller again");
            var recording = call.finish();
            assertThat(recording.endReason().failure()).isFalse();
            assertThat(outages(call))
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("ProviderLost", "ProviderBack");
            assertThat(retold(call, 2)).containsExactly("assistant: beep", "user: Tell me a story.", "assistant: beep");
            assertThat(call.sentTypes(2)).startsWith("session.update", "conversation.item.create");
            assertThat(recording.events(SessionEvent.AgentStopped.class).get(1).playedMillis())
                    .as("what had come of the story was heard")
                    .isBetween(690L, 710L);
        }
    }

    @Test
    void whatTheCallerSaidMeanwhileIsSaidAgain() throws Exception {
        var deaf = scenario()
                .greeting(Reply.tone(400, 200))
                .reply(Reply.tone(500, 500))
                .fault(new Fault(new Fault.After(1_500), 1, new Fault.Drop()))
                .build();
        try (var call = EmulatedCall.of(deaf)) {
            call.untilSpoken(1);
            call.until(() -> call.session().millis() >= 1_300, "it is soon cut");
            call.callerSpeaks(1_200);
            call.untilSpoken(2);
            call.finish();
            long speech = call.connection(2).clientEvents().stream()
                    .filter(event -> loud(event.audio()))
                    .mapToLong(event -> event.audioMillis())
                    .sum();
            assertThat(speech)
                    .as("the whole of the caller's turn, on the second connection")
                    .isGreaterThanOrEqualTo(1_100);
        }
    }

    /** 24 kHz PCM: the voice is far louder than what else is on the line. */
    private static boolean loud(byte[] pcm) {
        for (int i = 1; i < pcm.length; i += 2) {
            if (Math.abs(pcm[i]) > 4) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"401, authentication-failed", "403, authentication-failed", "404, settings-refused"})
    void aRefusalThatNoOtherTryWouldChangeEndsTheCallAtOnce(int status, String code) throws Exception {
        try (var call = EmulatedCall.of(
                scenario().refuse(new HandshakeRefusal(100, status, null)).build())) {
            call.until(() -> call.session().ended(), "the call has ended");
            var recording = call.finish();
            assertThat(recording.endReason().code()).isEqualTo(code);
            assertThat(recording.endReason().detail()).contains("HTTP status " + status);
            assertThat(outages(call)).isEmpty();
        }
    }

    @Test
    void aServerThatIsTooBusyIsAskedAgainMoreSlowly() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .refuse(new HandshakeRefusal(1, 429, 1))
                .greeting(Reply.tone(400, 200))
                .build())) {
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.ProviderLost.class).code()).isEqualTo("rate-limit-exceeded");
            assertThat(recording.only(SessionEvent.ProviderBack.class).lostMillis())
                    .isGreaterThan(700);
        }
    }

    @Test
    void aServerThatStaysTooBusyIsGivenUp() throws Exception {
        try (var call = EmulatedCall.of(
                scenario().refuse(new HandshakeRefusal(100, 429, null)).build())) {
            call.until(() -> call.session().ended(), "the call has ended");
            var reason = call.finish().endReason();
            assertThat(reason.code()).isEqualTo("rate-limit-exceeded");
            assertThat(reason.detail()).contains("tries within 3000 ms did not help");
        }
    }

    @Test
    void aConnectionOverWhichNothingComesAnyMoreIsDead() throws Exception {
        var stalled = scenario()
                .greeting(Reply.tone(400, 300))
                .fault(new Fault(new Fault.AtDelta(1, 2), 1, new Fault.Stall()))
                .build();
        try (var call = EmulatedCall.of(stalled)) {
            call.until(() -> call.server().connections().size() == 2, "it is dialled again");
            call.until(() -> outages(call).size() == 2, "the provider is back");
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.ProviderLost.class).text()).contains("answered no ping");
        }
    }

    @Test
    void aSessionThatTheServerEndsByItsAgeIsFollowedByAnother() throws Exception {
        try (var call = EmulatedCall.of(
                scenario().greeting(Reply.tone(400, 200)).sessionMs(1_500).build())) {
            call.until(() -> outages(call).size() >= 2, "the provider is back");
            call.finish();
            assertThat(((StageEvent.ProviderLost) outages(call).getFirst())
                            .code()
                            .name())
                    .isIn("SESSION_EXPIRED", "NOT_CONNECTED");
        }
    }

    @Test
    void aServerThatHasSwitchedBetaOffSaysSoAndSoDoWe() throws Exception {
        var config = new Configs();
        config.api = Api.BETA;
        try (var call = EmulatedCall.of(scenario().build(), config)) {
            call.until(() -> call.session().ended(), "the call has ended");
            var reason = call.finish().endReason();
            assertThat(reason.code()).isEqualTo("api-switched-off");
            assertThat(reason.detail()).contains("write api: ga");
        }
    }

    @Test
    void anEmptyAccountEndsTheCall() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .greeting(Reply.tone(400, 2_000))
                .fault(new Fault.AtDelta(1, 3), new Fault.FailResponse("insufficient_quota", "insufficient_quota"))
                .build())) {
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.finish().endReason().code()).isEqualTo("quota-exceeded");
        }
    }

    @Test
    void anAnswerThatFailsIsAskedForAgain() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .greeting(Reply.tone(400, 400))
                .reply(Reply.tone(500, 300))
                .fault(new Fault.AtDelta(1, 0), new Fault.FailResponse("server_error", "internal_error"))
                .build())) {
            call.untilSpoken(2);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.Degraded.class).text()).contains("SERVER_FAILED");
            assertThat(call.sent(1, "response.create"))
                    .as("the same greeting again")
                    .hasSize(2)
                    .allSatisfy(create -> assertThat(create.toString()).contains("Hello!"));
        }
    }

    @Test
    void tokensAndAllowancesAreTold() throws Exception {
        try (var call =
                EmulatedCall.of(scenario().greeting(Reply.tone(400, 300)).build())) {
            call.untilSpoken(1);
            var recording = call.finish();
            assertThat(recording.only(SessionEvent.Used.class).units())
                    .containsKeys("input_text_tokens", "output_audio_tokens");
            assertThat(call.session().count(Meter.USAGE)).isPositive();
        }
    }

    @Test
    void aServerThatSaysHelloAndGoesAwayAgainAndAgainIsGivenUp() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .fault(new Fault.After(100), new Fault.Close(1_011, "internal error"))
                .build())) {
            call.until(() -> call.session().ended(), "the call has ended");
            assertThat(call.finish().endReason().code()).isEqualTo("not-connected");
            assertThat(call.server().connections()).hasSizeBetween(3, 12);
        }
    }

    @Test
    void anErrorOfTheServersOwnBeforeTheSessionIsSetUpIsNoFaultOfTheSettings() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .greeting(Reply.tone(400, 300))
                .fault(new Fault(
                        new Fault.After(0), 1, new Fault.ErrorEvent("server_error", "internal_error", "Sorry.")))
                .build())) {
            call.untilSpoken(1);
            assertThat(call.finish().endReason().failure()).isFalse();
        }
    }

    @Test
    void whatTheCallerPressedIsRemembered() throws Exception {
        try (var call = EmulatedCall.of(scenario()
                .greeting(Reply.tone(400, 200))
                .reply(Reply.tone(500, 200))
                .fault(new Fault(new Fault.After(4_500), 1, new Fault.Drop()))
                .build())) {
            call.untilSpoken(1);
            call.session().callerPresses("4711#");
            call.untilSpoken(2);
            call.until(() -> outages(call).size() == 2, "the provider is back");
            call.finish();
            assertThat(retold(call, 2))
                    .containsExactly(
                            "assistant: beep",
                            "user: [The caller pressed these keys on the telephone: 4 7 1 1 #]",
                            "assistant: beep");
        }
    }

    @Test
    void aTurnThatTheDetectorFoundIsSaidAgainWhole() throws Exception {
        var config = new Configs();
        config.turns = Configs.PUSH_TO_TALK;
        config.greeting = "";
        try (var call = EmulatedCall.of(
                scenario()
                        .reply(Reply.tone(500, 300))
                        .fault(new Fault(new Fault.After(1_200), 1, new Fault.Drop()))
                        .build(),
                config)) {
            call.until(() -> call.session().millis() >= 800, "it is soon cut");
            call.callerSpeaks(1_200);
            call.untilSpoken(1);
            call.finish();
            assertThat(call.sentTypes(2))
                    .containsExactly(
                            "session.update",
                            "input_audio_buffer.clear",
                            "input_audio_buffer.commit",
                            "response.create");
            assertThat(call.connection(2).counters().clientAudioMillis()).isGreaterThan(1_400);
        }
    }

    @Test
    void aCallerWhoHangsUpWhileItIsDialledLeavesNoSocketOpen() throws Exception {
        var opened = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var hungUp = new CountDownLatch(1);
        var socket = new SilentSocket(closed);
        var factory = new OpenAiRealtimeFactory(new SharedDialers(timeout -> (address, listener) -> {
            opened.countDown();
            Thread.startVirtualThread(() -> {
                await(hungUp);
                listener.opened(socket);
            });
        }));
        try (var session = TestSession.of(factory, new Configs().build()).start()) {
            session.await(() -> opened.getCount() == 0, "it is dialled");
            session.finish();
            hungUp.countDown();
            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aTurnWhoseAudioIsNoLongerKeptIsAnsweredByItsWords() throws Exception {
        var config = new Configs();
        config.greeting = "";
        config.connection = new StayConnected(2_000, 500, 3_000, 0, 55);
        try (var call = EmulatedCall.of(
                Scenario.builder()
                        .pace(new Pace(6, 100, 3_000, 0, 160, 110))
                        .transcript("What time is it?")
                        .reply(Reply.tone(500, 300))
                        .reply(Reply.tone(600, 400))
                        .fault(new Fault(new Fault.AtDelta(1, 1), 1, new Fault.Drop()))
                        .build(),
                config)) {
            call.connection(1).awaitServer(event -> event.type().equals("session.updated"), EmulatedCall.PATIENCE);
            call.session().advance(200);
            call.callerSpeaks(600);
            call.untilSpoken(1);
            call.finish();
            assertThat(retold(call, 2)).containsExactly("user: What time is it?");
            assertThat(call.sent(2, "response.create")).hasSize(1);
        }
    }

    @Test
    void anOldSessionIsReplacedWhenItIsQuiet() throws Exception {
        var open = new AtomicInteger();
        var closed = new CountDownLatch(2);
        var factory = new OpenAiRealtimeFactory(new SharedDialers(timeout -> (address, listener) -> {
            open.incrementAndGet();
            listener.opened(new SilentSocket(closed));
            listener.message("{\"type\":\"session.created\",\"session\":{\"id\":\"s\",\"model\":\"m\"}}");
            listener.message("{\"type\":\"session.updated\",\"session\":{}}");
        }));
        var config = new Configs();
        config.greeting = "";
        config.connection = new StayConnected(2_000, 0, 3_000, 10_000, 1);
        try (var session = TestSession.of(factory, config.build()).start()) {
            session.advance(59_000);
            assertThat(open).hasValue(1);
            session.advance(2_000);
            session.await(() -> open.get() == 2, "it is dialled again");
            var recording = session.finish();
            assertThat(recording.events(SessionEvent.ProviderLost.class)).isEmpty();
            assertThat(session.count(Meter.STAGE_EVENTS)).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatBrokeOffIsGoneOnWithThoughTheFirstTriesFail() throws Exception {
        var dialled = new AtomicInteger();
        var line = new ArrayBlockingQueue<Socket.Listener>(2);
        var sent = new CopyOnWriteArrayList<String>();
        var factory = new OpenAiRealtimeFactory(new SharedDialers(timeout -> (address, listener) -> {
            int which = dialled.incrementAndGet();
            if (which == 2 || which == 3) {
                throw new IOException("nobody there");
            }
            line.add(listener);
            listener.opened(new NotedSocket(sent));
            listener.message("{\"type\":\"session.created\",\"session\":{\"id\":\"s\",\"model\":\"m\"}}");
            listener.message("{\"type\":\"session.updated\",\"session\":{}}");
        }));
        var config = new Configs();
        config.connection = new StayConnected(2_000, 0, 30_000, 10_000, 55);
        try (var session = TestSession.of(factory, config.build()).start()) {
            session.advance(100);
            var first = line.take();
            first.message("{\"type\":\"response.created\",\"response\":{\"id\":\"r\"}}");
            first.message("{\"type\":\"response.output_audio.delta\",\"response_id\":\"r\",\"item_id\":\"i\","
                    + "\"content_index\":0,\"delta\":\"" + "A".repeat(6_400) + "\"}");
            session.advance(100);
            first.closed(1_006, "");
            session.advance(3_000);
            session.await(() -> dialled.get() == 4, "it is dialled until somebody answers");
            session.advance(100);
            session.finish();
            assertThat(sent).last().asString().contains("response.create").contains("Go on from where you stopped");
        }
    }

    private record NotedSocket(List<String> sent) implements Socket {
        @Override
        public boolean send(String text) {
            return sent.add(text);
        }

        @Override
        public boolean sendSoon(String text, int most) {
            return true;
        }

        @Override
        public boolean send(ByteBuffer bytes) {
            return true;
        }

        @Override
        public boolean sendSoon(ByteBuffer bytes, int most) {
            return true;
        }

        @Override
        public void ping() {}

        @Override
        public void close() {}
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record SilentSocket(CountDownLatch closed) implements Socket {
        @Override
        public boolean send(String text) {
            return true;
        }

        @Override
        public boolean sendSoon(String text, int most) {
            return true;
        }

        @Override
        public boolean send(ByteBuffer bytes) {
            return true;
        }

        @Override
        public boolean sendSoon(ByteBuffer bytes, int most) {
            return true;
        }

        @Override
        public void ping() {}

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
