@NullMarked
package dev.patchbay.plugin.deepgram.agent.settings;

import org.jspecify.annotations.NullMarked;
