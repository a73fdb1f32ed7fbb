/**
 * What an emulated chat server does, as data: what it says, how fast, in which dialect, and what it does wrong. A {@link
 * dev.patchbay.emulator.chat.scenario.Scenario} is built in code or read from YAML.
 */
@NullMarked
package dev.patchbay.emulator.chat.scenario;

import org.jspecify.annotations.NullMarked;
