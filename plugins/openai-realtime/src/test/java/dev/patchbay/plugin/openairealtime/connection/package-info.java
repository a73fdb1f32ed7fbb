@NullMarked
package dev.patchbay.plugin.openairealtime.connection;

import org.jspecify.annotations.NullMarked;
