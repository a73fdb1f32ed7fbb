@NullMarked
package dev.patchbay.plugin.openairealtime;

import org.jspecify.annotations.NullMarked;
