package dev.patchbay.plugin.calltools;

import dev.patchbay.api.config.Secret;
import dev.patchbay.api.config.Setting;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a tool that transfers calls.
 *
 * @param destinations the transport's own form by spoken name; at least one, none blank. Secret, because it may be a
 *     telephone number
 * @param description for the model; not blank
 */
public record TransferSettings(
        @Setting(
                "Where calls may go: the name that the model chooses, and the destination in the transport's form, such"
                        + " as a dialplan extension. At least one. The model can choose nothing else.")
        Map<String, Secret> destinations,

        @Setting(value = "When to call it, for the model.", fallback = TransferSettings.DESCRIPTION)
        String description) {
    static final String DESCRIPTION =
            "Transfers the caller to another destination. First tell the caller whom you put them"
                    + " through to, then call this: the caller hears your words before.";

    /** Refuses a tool that could go nowhere, and keeps its own map in the order of the file. */
    public TransferSettings {
        if (destinations.isEmpty()) {
            throw new IllegalArgumentException(
                    "destinations must have at least one, such as {reception: \"200\"}: the model may choose no number");
        }
        destinations.forEach((name, destination) -> {
            if (name.isBlank() || destination.isBlank()) {
                throw new IllegalArgumentException("destinations must not be blank, as \"" + name + "\" is");
            }
        });
        if (description.isBlank()) {
            throw new IllegalArgumentException("description must not be blank: the model goes by it");
        }
        destinations = Collections.unmodifiableMap(new LinkedHashMap<>(destinations));
    }
}
