@NullMarked
package dev.patchbay.plugin.deepgram.agent;

import org.jspecify.annotations.NullMarked;
