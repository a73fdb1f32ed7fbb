@NullMarked
package dev.patchbay.plugin.httptool;

import org.jspecify.annotations.NullMarked;
