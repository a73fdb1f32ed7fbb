/** The agent before a session whose time is turned by hand. */
@NullMarked
package dev.patchbay.plugin.local;

import org.jspecify.annotations.NullMarked;
