package dev.patchbay.plugin.calltools;

import dev.patchbay.api.config.Setting;

/**
 * The settings of a tool that presses keys.
 *
 * @param maxDigits at a time, 1 to 64
 * @param description for the model; not blank
 */
public record DtmfSettings(
        @Setting(value = "How many keys the model may press at a time.", fallback = "32", min = 1, max = 64)
        int maxDigits,

        @Setting(value = "When to call it, for the model.", fallback = DtmfSettings.DESCRIPTION)
        String description) {
    static final String DESCRIPTION =
            "Presses keys of the telephone, for a machine at the other end that asks for them,"
                    + " such as a menu or an extension.";

    /** Refuses a model without instructions. */
    public DtmfSettings {
        if (description.isBlank()) {
            throw new IllegalArgumentException("description must not be blank: the model goes by it");
        }
    }
}
