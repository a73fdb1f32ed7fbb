@NullMarked
package dev.patchbay.plugin.openaichat.speech;

import org.jspecify.annotations.NullMarked;
