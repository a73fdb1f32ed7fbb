/**
 * What an emulated server does, as data: what is said on each of its sockets, when it is slow, and what it does wrong. A
 * {@link dev.patchbay.emulator.deepgram.scenario.Scenario} is built in code or read from YAML.
 */
@NullMarked
package dev.patchbay.emulator.deepgram.scenario;

import org.jspecify.annotations.NullMarked;
