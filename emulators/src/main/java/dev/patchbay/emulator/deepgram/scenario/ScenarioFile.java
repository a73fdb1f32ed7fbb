package dev.patchbay.emulator.deepgram.scenario;

import static dev.patchbay.emulator.deepgram.scenario.Checks.or;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scenario as it stands in a file. Whatever is missing has its default. */
record ScenarioFile(
        @Nullable AuthLine auth,
        @Nullable String errors,
        @Nullable List<HandshakeLine> handshake,
        @Nullable Map<String, Integer> concurrent,
        @JsonProperty("clock_scale") @Nullable Double clockScale,
        @Nullable AgentLine agent,
        @Nullable ListenLine listen,
        @Nullable FluxLine flux,
        @Nullable SpeakLine speak,
        @Nullable List<FaultLine> faults) {

    record AuthLine(@Nullable String key, @Nullable String jwt) {}

    record HandshakeLine(
            @Nullable String socket,
            @Nullable Integer connections,
            int status,
            @Nullable String code,
            @Nullable String message,
            @Nullable String body) {
        HandshakeRefusal refusal() {
            return new HandshakeRefusal(
                    socket == null ? null : SocketKind.ofKey(socket),
                    or(connections, 1),
                    status,
                    code,
                    message,
                    body == null ? null : Checks.word("body", ErrorBody.class, body));
        }
    }

    Scenario scenario(@Nullable Path folder) {
        var builder = Scenario.builder()
                .auth(auth == null ? Auth.ANY : new Auth(auth.key(), auth.jwt()))
                .errors(Checks.word("errors", ErrorBody.class, or(errors, "legacy")))
                .clockScale(or(clockScale, 1.0));
        or(handshake, List.<HandshakeLine>of()).forEach(line -> builder.refuse(line.refusal()));
        or(concurrent, Map.<String, Integer>of())
                .forEach((key, most) -> builder.concurrent(SocketKind.ofKey(key), most));
        if (agent != null) {
            builder.agent(agent.script(folder));
        }
        if (listen != null) {
            builder.listen(listen.script());
        }
        if (flux != null) {
            builder.flux(flux.script());
        }
        if (speak != null) {
            builder.speak(speak.script());
        }
        or(faults, List.<FaultLine>of()).forEach(line -> builder.fault(line.fault()));
        return builder.build();
    }
}
