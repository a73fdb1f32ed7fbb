@NullMarked
package dev.patchbay.runtime.config;

import org.jspecify.annotations.NullMarked;
