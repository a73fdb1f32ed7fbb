@NullMarked
package dev.patchbay.plugin.audiosocket;

import org.jspecify.annotations.NullMarked;
