@NullMarked
package dev.patchbay.plugin.openaichat.connection;

import org.jspecify.annotations.NullMarked;
