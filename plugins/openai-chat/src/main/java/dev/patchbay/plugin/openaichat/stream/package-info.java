/** What a server sends: events, chunks, calls in pieces. Pure. */
@NullMarked
package dev.patchbay.plugin.openaichat.stream;

import org.jspecify.annotations.NullMarked;
