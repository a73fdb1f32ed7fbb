@NullMarked
package dev.patchbay.plugin.deepgram.agent.conversation;

import org.jspecify.annotations.NullMarked;
