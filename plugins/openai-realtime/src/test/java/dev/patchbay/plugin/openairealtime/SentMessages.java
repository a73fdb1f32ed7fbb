package dev.patchbay.plugin.openairealtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.Connection;
import dev.patchbay.plugin.openairealtime.message.Schemas;
import java.util.List;
import java.util.Optional;

/** Holds what a call has sent to the official strict schemas, where they are here; {@code SessionSettingsTest} says so. */
final class SentMessages {
    private static final Optional<Schemas> GA = Schemas.ifHere(Schemas::ga);
    private static final Optional<Schemas> BETA = Schemas.ifHere(Schemas::beta);

    private final Optional<Schemas> schemas;

    SentMessages(boolean beta) {
        this.schemas = beta ? BETA : GA;
    }

    void check(List<Connection> connections) {
        schemas.ifPresent(known -> connections.stream()
                .flatMap(connection -> connection.clientEvents().stream())
                // kept without its audio
                .filter(event -> !event.type().equals("input_audio_buffer.append"))
                .forEach(event ->
                        assertThat(known.faults(event.json())).as(event.json()).isEmpty()));
    }
}
