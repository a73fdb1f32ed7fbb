package dev.patchbay.emulator.openai.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fault as it stands in a file: when, and exactly one act. */
record FaultLine(
        @JsonProperty("after_ms") @Nullable Integer afterMs,
        @Nullable Integer response,
        @Nullable Integer delta,
        @Nullable Integer connection,
        @JsonProperty("do") @Nullable String plain,
        @Nullable CloseLine close,
        @Nullable String garbage,
        @Nullable ErrorLine error,
        @JsonProperty("fail_response") @Nullable FailLine failResponse) {

    record CloseLine(int code, @Nullable String reason) {}

    record ErrorLine(
            @Nullable String type,
            @Nullable String code,
            @Nullable String message) {}

    record FailLine(@Nullable String type, @Nullable String code) {}

    Fault fault() {
        return new Fault(trigger(), connection, act());
    }

    private Fault.Trigger trigger() {
        if ((afterMs == null) == (response == null)) {
            throw new IllegalArgumentException("faults: each needs either after_ms or response (and delta)");
        }
        return afterMs != null
                ? new Fault.After(afterMs)
                : new Fault.AtDelta(ScenarioFile.or(response, 1), ScenarioFile.or(delta, 0));
    }

    private Fault.Act act() {
        var acts = Arrays.asList(plain, close, garbage, error, failResponse).stream()
                .filter(act -> act != null)
                .toList();
        if (acts.size() != 1) {
            throw new IllegalArgumentException(
                    "faults: each needs exactly one of do, close, garbage, error, fail_response");
        }
        return switch (acts.getFirst()) {
            case CloseLine(int code, String reason) -> new Fault.Close(code, ScenarioFile.or(reason, ""));
            case ErrorLine(String type, String code, String message) ->
                new Fault.ErrorEvent(
                        ScenarioFile.or(type, "server_error"),
                        ScenarioFile.or(code, "internal_error"),
                        ScenarioFile.or(message, "The server had an error while processing your request."));
            case FailLine(String type, String code) ->
                new Fault.FailResponse(
                        ScenarioFile.or(type, "invalid_request_error"), ScenarioFile.or(code, "rate_limit_exceeded"));
            default -> plain != null ? plainAct(plain) : new Fault.Send(garbage(ScenarioFile.or(garbage, "")));
        };
    }

    private static Fault.Act plainAct(String name) {
        return switch (name) {
            case "drop" -> new Fault.Drop();
            case "stall" -> new Fault.Stall();
            case "reorder" -> new Fault.Reorder();
            case "half" -> new Fault.Half();
            default ->
                throw new IllegalArgumentException("faults: do: '" + name + "' is unknown; "
                        + String.join(", ", List.of("drop", "stall", "reorder", "half")));
        };
    }

    private static Garbage garbage(String name) {
        return Arrays.stream(Garbage.values())
                .filter(what -> what.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("faults: garbage: '" + name + "' is unknown; "
                        + Arrays.stream(Garbage.values())
                                .map(what -> what.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
