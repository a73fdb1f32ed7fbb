package dev.patchbay.emulator.deepgram.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A fault as it stands in a file: when, and exactly one act. */
record FaultLine(
        @JsonProperty("after_ms") @Nullable Integer afterMs,
        @Nullable Integer message,
        @JsonProperty("client_message") @Nullable Integer clientMessage,
        @Nullable String type,
        @Nullable String socket,
        @Nullable Integer connection,
        @JsonProperty("do") @Nullable String plain,
        @Nullable CloseLine close,
        @Nullable String garbage,
        @Nullable WarnLine warning,
        @Nullable ErrorLine error) {

    private enum Plain {
        DROP,
        STALL,
        HALF
    }

    record CloseLine(@Nullable Integer code, @Nullable String reason) {}

    record WarnLine(
            @JsonProperty(required = true) String code,
            @Nullable String description) {}

    record ErrorLine(
            @JsonProperty(required = true) String code,
            @Nullable String description,
            @Nullable Boolean closes) {}

    Fault fault() {
        return new Fault(trigger(), socket == null ? null : SocketKind.ofKey(socket), connection, act());
    }

    private Fault.Trigger trigger() {
        if (only(afterMs, message, clientMessage) == null) {
            throw new IllegalArgumentException("faults: each needs exactly one of after_ms, message, client_message");
        }
        if (afterMs != null) {
            return new Fault.After(afterMs);
        }
        return message != null
                ? new Fault.AtMessage(false, type, message)
                : new Fault.AtMessage(true, type, Checks.or(clientMessage, 1));
    }

    private Fault.Act act() {
        return switch (only(plain, close, garbage, warning, error)) {
            case CloseLine(@Nullable Integer code, @Nullable String reason) ->
                new Fault.Close(code, Checks.or(reason, ""));
            case WarnLine(String code, @Nullable String description) ->
                new Fault.Warn(code, Checks.or(description, "The emulator was told to warn."));
            case ErrorLine(String code, @Nullable String description, @Nullable Boolean closes) ->
                new Fault.Fail(code, Checks.or(description, "The emulator was told to fail."), Checks.or(closes, true));
            case String word
            when plain != null ->
                switch (Checks.word("faults: do", Plain.class, word)) {
                    case DROP -> new Fault.Drop();
                    case STALL -> new Fault.Stall();
                    case HALF -> new Fault.Half();
                };
            case String word -> new Fault.Send(Checks.word("faults: garbage", Garbage.class, word));
            case null, default ->
                throw new IllegalArgumentException(
                        "faults: each needs exactly one of do, close, garbage, warning, error");
        };
    }

    private static @Nullable Object only(@Nullable Object... values) {
        var given = Arrays.stream(values).filter(value -> value != null).toList();
        return given.size() == 1 ? given.getFirst() : null;
    }
}
