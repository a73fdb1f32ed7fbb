package dev.patchbay.emulator.chat.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A dialect as it stands in a file: a name, or what differs from a dialect with a name. */
record DialectLine(
        @Nullable String like,
        @Nullable String usage,
        @JsonProperty("whole_calls") @Nullable Boolean wholeCalls,
        @JsonProperty("call_index") @Nullable Boolean callIndex,
        @JsonProperty("call_id") @Nullable String callId,
        @JsonProperty("stop_after_calls") @Nullable Boolean stopAfterCalls,
        @JsonProperty("repeat_role") @Nullable Boolean repeatRole,
        @Nullable String thoughts,
        @Nullable Boolean comments,
        @Nullable Boolean space,
        @JsonProperty("line_end") @Nullable String lineEnd,
        @Nullable Boolean done) {

    @JsonCreator
    static DialectLine of(
            @JsonProperty("like") @Nullable String like,
            @JsonProperty("usage") @Nullable String usage,
            @JsonProperty("whole_calls") @Nullable Boolean wholeCalls,
            @JsonProperty("call_index") @Nullable Boolean callIndex,
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("stop_after_calls") @Nullable Boolean stopAfterCalls,
            @JsonProperty("repeat_role") @Nullable Boolean repeatRole,
            @JsonProperty("thoughts") @Nullable String thoughts,
            @JsonProperty("comments") @Nullable Boolean comments,
            @JsonProperty("space") @Nullable Boolean space,
            @JsonProperty("line_end") @Nullable String lineEnd,
            @JsonProperty("done") @Nullable Boolean done) {
        return new DialectLine(
                like,
                usage,
                wholeCalls,
                callIndex,
                callId,
                stopAfterCalls,
                repeatRole,
                thoughts,
                comments,
                space,
                lineEnd,
                done);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DialectLine named(String like) {
        return of(like, null, null, null, null, null, null, null, null, null, null, null);
    }

    Dialect dialect() {
        var base = base(ScenarioFile.or(like, "openai"));
        return new Dialect(
                usage == null ? base.usage() : Words.value(Dialect.Usage.class, "dialect: usage", usage),
                ScenarioFile.or(wholeCalls, base.wholeCalls()),
                ScenarioFile.or(callIndex, base.callIndex()),
                callId == null ? base.callId() : Words.value(Dialect.CallId.class, "dialect: call_id", callId),
                ScenarioFile.or(stopAfterCalls, base.stopAfterCalls()),
                ScenarioFile.or(repeatRole, base.repeatRole()),
                ScenarioFile.or(thoughts, base.thoughts()),
                ScenarioFile.or(comments, base.comments()),
                ScenarioFile.or(space, base.space()),
                lineEnd == null ? base.lineEnd() : Words.value(Dialect.LineEnd.class, "dialect: line_end", lineEnd),
                ScenarioFile.or(done, base.done()));
    }

    private static Dialect base(String name) {
        return switch (name) {
            case "openai" -> Dialect.OPENAI;
            case "local" -> Dialect.LOCAL;
            case "strange" -> Dialect.STRANGE;
            default -> throw new IllegalArgumentException("dialect: '" + name + "' is unknown; openai, local, strange");
        };
    }
}
