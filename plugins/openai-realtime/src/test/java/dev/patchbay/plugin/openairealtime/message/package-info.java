@NullMarked
package dev.patchbay.plugin.openairealtime.message;

import org.jspecify.annotations.NullMarked;
