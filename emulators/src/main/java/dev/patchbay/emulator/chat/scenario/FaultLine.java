package dev.patchbay.emulator.chat.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fault as it stands in a file: when, and exactly one act. An error with a status is the body of the refusal. */
record FaultLine(
        @Nullable Integer request,
        @Nullable Integer times,
        @Nullable Integer token,
        @JsonProperty("do") @Nullable String plain,
        @Nullable Integer status,
        @JsonProperty("retry_after_s") @Nullable Integer retryAfterS,
        @Nullable String garbage,
        @Nullable ErrorLine error,
        @Nullable String finish) {

    record ErrorLine(
            @Nullable String type,
            @Nullable String code,
            @Nullable String message) {
        Trouble trouble(Trouble usual) {
            if (Trouble.INSUFFICIENT_QUOTA.type().equals(code) && type == null && message == null) {
                return Trouble.INSUFFICIENT_QUOTA;
            }
            return new Trouble(
                    ScenarioFile.or(type, usual.type()),
                    code == null ? usual.code() : code,
                    ScenarioFile.or(message, usual.message()));
        }
    }

    Fault fault() {
        return new Fault(request, ScenarioFile.or(times, 1), token, act());
    }

    private Fault.Act act() {
        long acts = Arrays.asList(plain, status, garbage, status == null ? error : null, finish).stream()
                .filter(Objects::nonNull)
                .count();
        if (acts != 1) {
            throw new IllegalArgumentException("faults: each needs exactly one of do, status, garbage, error, finish");
        }
        if (status != null) {
            var body = error == null ? null : error.trouble(Trouble.of(status));
            return new Fault.Status(status, retryAfterS, body);
        }
        if (retryAfterS != null) {
            throw new IllegalArgumentException("faults: retry_after_s goes with a status; add one, or leave it out");
        }
        if (garbage != null) {
            return new Fault.Send(Words.value(Garbage.class, "faults: garbage", garbage));
        }
        if (error != null) {
            return new Fault.StreamError(error.trouble(Trouble.SERVER_ERROR));
        }
        if (finish != null) {
            return new Fault.CutShort(Words.value(Finish.class, "faults: finish", finish));
        }
        return plainAct(ScenarioFile.or(plain, ""));
    }

    private static Fault.Act plainAct(String name) {
        return switch (name) {
            case "drop" -> new Fault.Drop();
            case "stall" -> new Fault.Stall();
            case "end" -> new Fault.End();
            case "half" -> new Fault.Half();
            case "split" -> new Fault.Split();
            default ->
                throw new IllegalArgumentException(
                        "faults: do: '" + name + "' is unknown; drop, stall, end, half, split");
        };
    }
}
