/**
 * An agent that needs no network and no key: it speaks prepared lines with the FreeTTS voices and takes turns with the
 * caller. The door is {@link dev.patchbay.plugin.local.LocalPlugin}.
 */
@NullMarked
package dev.patchbay.plugin.local;

import org.jspecify.annotations.NullMarked;
