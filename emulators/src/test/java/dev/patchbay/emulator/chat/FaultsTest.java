package dev.patchbay.emulator.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.emulator.chat.scenario.Fault;
import dev.patchbay.emulator.chat.scenario.Garbage;
import dev.patchbay.emulator.chat.scenario.Reply;
import dev.patchbay.emulator.chat.scenario.Scenario;
import dev.patchbay.emulator.chat.scenario.Trouble;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong, as a client sees it. */
final class FaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ASKED = Client.stream("user: hi");
    private static final Reply REPLY = Reply.say("Hello there, für dich.");

    private static ChatServer server(Fault... faults) throws IOException {
        var scenario = Scenario.builder().reply(REPLY);
        List.of(faults).forEach(scenario::fault);
        return ChatServer.start(scenario.build(), 0);
    }

    private static Fault after(int token, Fault.Act act) {
        return new Fault(1, 1, token, act);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request_error, ",
        "401, invalid_request_error, invalid_api_key",
        "403, invalid_request_error, unsupported_country_region_territory",
        "404, invalid_request_error, model_not_found",
        "408, invalid_request_error, request_timeout",
        "429, requests, rate_limit_exceeded",
        "500, server_error, ",
        "502, server_error, ",
        "503, server_error, ",
    })
    void aRequestIsRefusedInTheWordsOfTheService(int status, String type, String code) throws Exception {
        try (var server = server(new Fault(1, 1, null, new Fault.Status(status)));
                var client = new Client(server)) {
            var refused = client.send(ASKED);
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.headers().firstValue("retry-after")).isEmpty();
            var error = Client.json(refused.body()).path("error");
            assertThat(error.path("type").stringValue()).isEqualTo(type);
            assertThat(error.path("code").asStringOpt().orElse(null)).isEqualTo(code);
            assertThat(client.send(ASKED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRefusalMaySayWhenToComeBackAndWhatItIsAbout() throws Exception {
        try (var server = server(new Fault(1, 2, null, new Fault.Status(429, 7, Trouble.INSUFFICIENT_QUOTA)));
                var client = new Client(server)) {
            client.send(ASKED);
            var second = client.send(ASKED);
            assertThat(second.headers().firstValue("retry-after")).hasValue("7");
            assertThat(second.body()).contains("insufficient_quota");
            assertThat(server.awaitEnd(2, PATIENCE).messages()).hasSize(1);
            assertThat(client.send(ASKED).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theConnectionIsResetBeforeTheHeaders() throws Exception {
        try (var server = server(new Fault(1, 10, null, new Fault.Drop()));
                var client = new Client(server)) {
            assertThatThrownBy(() -> client.send(ASKED)).isInstanceOf(IOException.class);
            assertThat(server.awaitEnd(1, PATIENCE).outcome()).isEqualTo(Outcome.DROPPED);
        }
    }

    @Test
    void theConnectionIsResetInTheStream() throws Exception {
        try (var server = server(after(2, new Fault.Drop()));
                var client = new Client(server)) {
            assertThatThrownBy(() -> client.send(ASKED)).isInstanceOf(IOException.class);
            assertThat(server.awaitEnd(1, PATIENCE).tokensSent()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatFellSilentBeforeTheHeadersStillNoticesTheEnd() throws Exception {
        try (var server = server(new Fault(1, 1, null, new Fault.Stall()));
                var client = new Client(server)) {
            var waiting = client.http().sendAsync(client.post(ASKED), HttpResponse.BodyHandlers.ofString());
            server.awaitRequest(Exchange::stalled, PATIENCE);
            assertThat(waiting).isNotDone();
            waiting.cancel(true);
            var cancelled = server.awaitCancelled(1, PATIENCE);
            assertThat(cancelled.tokensSent()).isZero();
            assertThat(cancelled.status()).isZero();
        }
    }

    @Test
    void aServerFallsSilentInTheStream() throws Exception {
        try (var server = server(after(3, new Fault.Stall()));
                var client = new Client(server)) {
            var lines = client.http()
                    .send(client.post(ASKED), HttpResponse.BodyHandlers.ofLines())
                    .body();
            server.awaitRequest(Exchange::stalled, PATIENCE);
            lines.close();
            assertThat(server.awaitCancelled(1, PATIENCE).tokensSent()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Garbage.class)
    void afterNonsenseTheAnswerGoesOn(Garbage what) throws Exception {
        try (var server = server(after(2, new Fault.Send(what)));
                var client = new Client(server)) {
            var body = client.send(ASKED).body();
            assertThat(body).contains("data: [DONE]");
            assertThat(body.length() > 10_000_000).isEqualTo(what == Garbage.HUGE);
            int events = Client.data(body).size();
            assertThat(events).isEqualTo(what == Garbage.OTHER_FIELDS ? 9 : 10);
        }
    }

    @Test
    void anErrorInTheStreamEndsIt() throws Exception {
        try (var server = server(after(1, new Fault.StreamError(Trouble.SERVER_ERROR)));
                var client = new Client(server)) {
            var data = Client.data(client.send(ASKED).body());
            assertThat(data).hasSize(3);
            assertThat(Client.json(data.getLast()).at("/error/type").stringValue())
                    .isEqualTo("server_error");
        }
    }

    @Test
    void charactersThatComeInHalvesAreWholeInTheEnd() throws Exception {
        try (var server = server(after(0, new Fault.Split()));
                var client = new Client(server)) {
            assertThat(Client.text(client.send(ASKED).body())).isEqualTo("Hello there, für dich.");
        }
    }
}
