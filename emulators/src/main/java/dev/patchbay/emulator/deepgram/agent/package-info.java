/**
 * The Voice Agent: settings that are checked to the last field, turns found in the energy of the audio, answers by a
 * script, function calls. The door is {@link dev.patchbay.emulator.deepgram.agent.AgentService}.
 */
@NullMarked
package dev.patchbay.emulator.deepgram.agent;

import org.jspecify.annotations.NullMarked;
