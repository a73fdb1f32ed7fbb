package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import dev.patchbay.runtime.negotiation.Conversion;

/**
 * How audio changes its sample rate.
 *
 * @param preset the filter that every link resamples with
 */
public record ResamplerConfig(
        @Setting(
                value = "Quality against delay: `standard` delays by 2.5 ms and `low_latency` by 2.0 ms where the lower"
                        + " rate is 8 kHz, and both by less above; the latter lets a little more of what lies outside"
                        + " the band through.",
                fallback = "standard")
        Conversion.Preset preset) {}
