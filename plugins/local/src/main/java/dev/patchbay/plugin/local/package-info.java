@NullMarked
package dev.patchbay.plugin.local;

import org.jspecify.annotations.NullMarked;
