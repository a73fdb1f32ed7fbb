/** The application: {@link dev.patchbay.server.Main} is what the launcher runs. */
@NullMarked
package dev.patchbay.server;

import org.jspecify.annotations.NullMarked;
