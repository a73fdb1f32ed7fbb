/** What an operator can say about a voice agent, checked before any call, and the one message that tells it to the server. */
@NullMarked
package dev.patchbay.plugin.deepgram.agent.settings;

import org.jspecify.annotations.NullMarked;
