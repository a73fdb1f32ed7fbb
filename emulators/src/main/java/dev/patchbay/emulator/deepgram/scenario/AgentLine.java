package dev.patchbay.emulator.deepgram.scenario;

import static dev.patchbay.emulator.deepgram.scenario.Checks.or;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The section {@code agent:} as it stands in a file. */
record AgentLine(
        @Nullable PaceLine pace,
        @Nullable ListeningLine listening,
        @Nullable HabitsLine habits,
        @Nullable List<String> transcripts,
        @Nullable List<ReplyLine> replies,
        @Nullable List<RuleLine> rules) {

    record PaceLine(
            @Nullable Double speed,
            @JsonProperty("delta_ms") @Nullable Integer deltaMs,
            @JsonProperty("thinking_ms") @Nullable Integer thinkingMs,
            @JsonProperty("words_per_minute") @Nullable Integer wordsPerMinute,
            @JsonProperty("pitch_hz") @Nullable Integer pitchHz) {
        Pace pace() {
            var usual = Pace.DEFAULT;
            return new Pace(
                    or(speed, usual.speed()),
                    or(deltaMs, usual.deltaMs()),
                    or(thinkingMs, usual.thinkingMs()),
                    or(wordsPerMinute, usual.wordsPerMinute()),
                    or(pitchHz, usual.pitchHz()));
        }
    }

    record ListeningLine(
            @JsonProperty("level_dbfs") @Nullable Double levelDbfs,
            @JsonProperty("speculative_ms") @Nullable Integer speculativeMs,
            @JsonProperty("confirmed_ms") @Nullable Integer confirmedMs) {
        Listening listening() {
            var usual = Listening.DEFAULT;
            return new Listening(
                    or(levelDbfs, usual.levelDbfs()),
                    or(speculativeMs, usual.speculativeMs()),
                    or(confirmedMs, usual.confirmedMs()));
        }
    }

    record HabitsLine(
            @JsonProperty("audio_done") @Nullable String audioDone,
            @JsonProperty("agent_thinking") @Nullable Boolean agentThinking,
            @JsonProperty("latency_report") @Nullable Boolean latencyReport,
            @JsonProperty("keep_alive_counts") @Nullable Boolean keepAliveCounts,
            @JsonProperty("client_timeout_ms") @Nullable Integer clientTimeoutMs,
            @JsonProperty("prompt_appends") @Nullable Boolean promptAppends,
            @JsonProperty("bare_refusals") @Nullable Boolean bareRefusals,
            @JsonProperty("odd_chunks") @Nullable Boolean oddChunks,
            @JsonProperty("server_function_ms") @Nullable Integer serverFunctionMs,
            @JsonProperty("session_ms") @Nullable Integer sessionMs) {
        Habits habits() {
            var usual = Habits.DEFAULT;
            return new Habits(
                    Checks.word("audio_done", AudioDone.class, or(audioDone, "usual")),
                    or(agentThinking, usual.agentThinking()),
                    or(latencyReport, usual.latencyReport()),
                    or(keepAliveCounts, usual.keepAliveCounts()),
                    or(clientTimeoutMs, usual.clientTimeoutMs()),
                    or(promptAppends, usual.promptAppends()),
                    or(bareRefusals, usual.bareRefusals()),
                    or(oddChunks, usual.oddChunks()),
                    or(serverFunctionMs, usual.serverFunctionMs()),
                    or(sessionMs, usual.sessionMs()));
        }
    }

    record RuleLine(
            @JsonProperty(required = true) WhenLine when,
            @JsonProperty(required = true) ReplyLine reply) {}

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

    AgentScript script(@Nullable Path folder) {
        var builder = AgentScript.builder()
                .pace(pace == null ? Pace.DEFAULT : pace.pace())
                .listening(listening == null ? Listening.DEFAULT : listening.listening())
                .habits(habits == null ? Habits.DEFAULT : habits.habits());
        or(transcripts, List.<String>of()).forEach(builder::transcript);
        or(replies, List.<ReplyLine>of()).forEach(line -> builder.reply(line.reply(folder)));
        or(rules, List.<RuleLine>of())
                .forEach(rule -> builder.rule(rule.when().when(), rule.reply().reply(folder)));
        return builder.build();
    }
}
