/** The commands, one class each: {@link dev.patchbay.server.cli.Commands} runs them. */
@NullMarked
package dev.patchbay.server.cli;

import org.jspecify.annotations.NullMarked;
