/** What a voice agent's server and its client say to each other. */
@NullMarked
package dev.patchbay.plugin.deepgram.agent.message;

import org.jspecify.annotations.NullMarked;
