/** The way to the server and back: requests, their bodies, their ends. */
@NullMarked
package dev.patchbay.plugin.openaichat.connection;

import org.jspecify.annotations.NullMarked;
