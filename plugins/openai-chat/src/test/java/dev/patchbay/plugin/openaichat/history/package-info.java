@NullMarked
package dev.patchbay.plugin.openaichat.history;

import org.jspecify.annotations.NullMarked;
