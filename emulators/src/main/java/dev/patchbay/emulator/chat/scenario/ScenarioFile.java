package dev.patchbay.emulator.chat.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scenario as it stands in a file. Whatever is missing has its default. */
record ScenarioFile(
        @Nullable List<String> models,
        @Nullable String key,
        @Nullable List<String> unsupported,
        @Nullable DialectLine dialect,
        @Nullable PaceLine pace,
        @Nullable ReplyLine greeting,
        @Nullable List<ReplyLine> replies,
        @Nullable List<RuleLine> rules,
        @Nullable List<FaultLine> faults) {

    record PaceLine(
            @JsonProperty("first_token_ms") @Nullable Integer firstTokenMs,
            @JsonProperty("token_ms") @Nullable Integer tokenMs,
            @JsonProperty("token_chars") @Nullable Integer tokenChars) {
        Pace pace() {
            var usual = Pace.DEFAULT;
            return new Pace(
                    or(firstTokenMs, usual.firstTokenMs()),
                    or(tokenMs, usual.tokenMs()),
                    or(tokenChars, usual.tokenChars()));
        }
    }

    record RuleLine(@Nullable WhenLine when, @Nullable ReplyLine reply) {}

    record WhenLine(
            @Nullable Integer turn,
            @Nullable String text,
            @JsonProperty("output_of") @Nullable String outputOf,
            @Nullable String output,
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
            if (output != null) {
                return new Rule.Output(output);
            }
            if (instructions != null) {
                return new Rule.Instructions(instructions);
            }
            throw new IllegalArgumentException(
                    "when: is empty; write one of turn, text, output_of, output, instructions");
        }
    }

    Scenario scenario() {
        var builder = Scenario.builder()
                .dialect(dialect == null ? Dialect.OPENAI : dialect.dialect())
                .pace(pace == null ? Pace.DEFAULT : pace.pace());
        if (key != null) {
            builder.key(key);
        }
        if (greeting != null) {
            builder.greeting(greeting.reply());
        }
        or(models, List.<String>of()).forEach(builder::model);
        or(unsupported, List.<String>of()).forEach(builder::unsupported);
        or(replies, List.<ReplyLine>of()).forEach(line -> builder.reply(line.reply()));
        for (RuleLine rule : or(rules, List.<RuleLine>of())) {
            if (rule.when() == null || rule.reply() == null) {
                throw new IllegalArgumentException("rules: each needs a when and a reply");
            }
            builder.rule(rule.when().when(), rule.reply().reply());
        }
        or(faults, List.<FaultLine>of()).forEach(line -> builder.fault(line.fault()));
        return builder.build();
    }

    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
