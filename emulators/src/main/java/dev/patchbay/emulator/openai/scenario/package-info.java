/**
 * What an emulated server does, as data: what it says, when it is slow, and what it does wrong. A {@link
 * dev.patchbay.emulator.openai.scenario.Scenario} is built in code or read from YAML.
 */
@NullMarked
package dev.patchbay.emulator.openai.scenario;

import org.jspecify.annotations.NullMarked;
