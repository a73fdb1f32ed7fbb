/** Tests of the report on made-up calls: tones stand for the agent, noise for the caller. */
@NullMarked
package dev.patchbay.server.report;

import org.jspecify.annotations.NullMarked;
