package com.example.refused;

import dev.patchbay.api.config.Setting;

/**
 * The settings of the agent {@code refused}.
 *
 * @param loses whether it loses its provider for a while before it gives it up
 */
public record RefusedSettings(
        @Setting(value = "Whether it loses its provider for a while before it gives it up.", fallback = "false")
        boolean loses) {}
