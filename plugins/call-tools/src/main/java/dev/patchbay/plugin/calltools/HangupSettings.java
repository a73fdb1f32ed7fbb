package dev.patchbay.plugin.calltools;

import dev.patchbay.api.config.Setting;

/**
 * The settings of a tool that hangs up.
 *
 * @param description for the model; not blank
 */
public record HangupSettings(
        @Setting(value = "When to call it, for the model.", fallback = HangupSettings.DESCRIPTION)
        String description) {
    static final String DESCRIPTION =
            "Ends the phone call. Say goodbye first, then call this: the caller hears your words"
                    + " before the line closes. Call it when the caller says goodbye, asks to hang up, or needs nothing more.";

    static final HangupSettings DEFAULT = new HangupSettings(DESCRIPTION);

    /** Refuses a model without instructions. */
    public HangupSettings {
        if (description.isBlank()) {
            throw new IllegalArgumentException("description must not be blank: the model goes by it");
        }
    }
}
