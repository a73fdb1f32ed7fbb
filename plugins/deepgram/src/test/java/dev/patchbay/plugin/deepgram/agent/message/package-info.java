@NullMarked
package dev.patchbay.plugin.deepgram.agent.message;

import org.jspecify.annotations.NullMarked;
