@NullMarked
package dev.patchbay.plugin.openaichat.stream;

import org.jspecify.annotations.NullMarked;
