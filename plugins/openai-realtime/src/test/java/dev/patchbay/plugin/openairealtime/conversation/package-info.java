@NullMarked
package dev.patchbay.plugin.openairealtime.conversation;

import org.jspecify.annotations.NullMarked;
