@NullMarked
package dev.patchbay.plugin.openaichat;

import org.jspecify.annotations.NullMarked;
