@NullMarked
package dev.patchbay.plugin.energyvad;

import org.jspecify.annotations.NullMarked;
