/**
 * A speech detector in plain Java: loudness above an adaptive noise floor, with a guard against tones. The door is
 * {@link dev.patchbay.plugin.energyvad.EnergyVadPlugin}; the detection itself, free of any session, is
 * {@link dev.patchbay.plugin.energyvad.EnergyDetector}.
 */
@NullMarked
package dev.patchbay.plugin.energyvad;

import org.jspecify.annotations.NullMarked;
