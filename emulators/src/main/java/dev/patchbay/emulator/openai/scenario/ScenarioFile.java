package dev.patchbay.emulator.openai.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scenario as it stands in a file. Whatever is missing has its default. */
record ScenarioFile(
        @Nullable String api,
        @Nullable String key,
        @Nullable List<HandshakeLine> handshake,
        @JsonProperty("session_ms") @Nullable Long sessionMs,
        @Nullable PaceLine pace,
        @Nullable EchoLine echo,
        @Nullable List<String> transcripts,
        @Nullable ReplyLine greeting,
        @Nullable List<ReplyLine> replies,
        @Nullable List<RuleLine> rules,
        @Nullable List<FaultLine> faults) {

    record HandshakeLine(
            @Nullable Integer connections,
            int status,
            @JsonProperty("retry_after_s") @Nullable Integer retryAfterS) {}

    record PaceLine(
            @Nullable Double speed,
            @JsonProperty("delta_ms") @Nullable Integer deltaMs,
            @JsonProperty("thinking_ms") @Nullable Integer thinkingMs,
            @JsonProperty("transcript_ms") @Nullable Integer transcriptMs,
            @JsonProperty("words_per_minute") @Nullable Integer wordsPerMinute,
            @JsonProperty("pitch_hz") @Nullable Integer pitchHz) {
        Pace pace() {
            var usual = Pace.DEFAULT;
            return new Pace(
                    or(speed, usual.speed()),
                    or(deltaMs, usual.deltaMs()),
                    or(thinkingMs, usual.thinkingMs()),
                    or(transcriptMs, usual.transcriptMs()),
                    or(wordsPerMinute, usual.wordsPerMinute()),
                    or(pitchHz, usual.pitchHz()));
        }
    }

    record EchoLine(@Nullable String input, @Nullable String output) {
        Echo echo() {
            return new Echo(format(input), format(output));
        }

        private static @Nullable WireFormat format(@Nullable String name) {
            return name == null
                    ? null
                    : WireFormat.ofMediaType(name)
                            .orElseThrow(() -> new IllegalArgumentException("echo: '" + name + "' is no format; "
                                    + Arrays.stream(WireFormat.values())
                                            .map(WireFormat::mediaType)
                                            .collect(Collectors.joining(", "))));
        }
    }

    record RuleLine(WhenLine when, ReplyLine reply) {}

    record WhenLine(
            @Nullable Integer turn,
            @Nullable String text,
            @JsonProperty("output_of") @Nullable String outputOf,
            @Nullable String instructions) {
        Rule.When when() {
            if (turn != null) {
                return new Rule.Turn(turn);
            }
            if (text != null) {
                return new Rule.Text(text);
            }
            if (outputOf != null) {
                return new Rule.OutputOf(outputOf);
            }
            if (instructions != null) {
                return new Rule.Instructions(instructions);
            }
            throw new IllegalArgumentException("when: is empty; write one of turn, text, output_of, instructions");
        }
    }

    Scenario scenario(@Nullable Path folder) {
        var builder = Scenario.builder()
                .api(api(or(api, "ga")))
                .sessionMs(or(sessionMs, Scenario.SESSION_MS))
                .pace(pace == null ? Pace.DEFAULT : pace.pace())
                .echo(echo == null ? Echo.FAITHFUL : echo.echo());
        if (key != null) {
            builder.key(key);
        }
        if (greeting != null) {
            builder.greeting(greeting.reply(folder));
        }
        or(handshake, List.<HandshakeLine>of())
                .forEach(line -> builder.refuse(
                        new HandshakeRefusal(or(line.connections(), 1), line.status(), line.retryAfterS())));
        or(transcripts, List.<String>of()).forEach(builder::transcript);
        or(replies, List.<ReplyLine>of()).forEach(line -> builder.reply(line.reply(folder)));
        for (RuleLine rule : or(rules, List.<RuleLine>of())) {
            if (rule.when() == null || rule.reply() == null) {
                throw new IllegalArgumentException("rules: each needs a when and a reply");
            }
            builder.rule(rule.when().when(), rule.reply().reply(folder));
        }
        or(faults, List.<FaultLine>of()).forEach(line -> builder.fault(line.fault()));
        return builder.build();
    }

    private static Api api(String name) {
        return Arrays.stream(Api.values())
                .filter(api -> api.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("api: '" + name + "' is unknown; ga or beta"));
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
