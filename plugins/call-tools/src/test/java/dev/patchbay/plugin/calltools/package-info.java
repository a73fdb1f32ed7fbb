@NullMarked
package dev.patchbay.plugin.calltools;

import org.jspecify.annotations.NullMarked;
