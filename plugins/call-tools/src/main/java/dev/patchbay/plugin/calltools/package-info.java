/**
 * Functions with which an agent acts on its own call: hangs up, transfers it, presses keys. The door is {@link
 * dev.patchbay.plugin.calltools.CallToolsPlugin}.
 */
@NullMarked
package dev.patchbay.plugin.calltools;

import org.jspecify.annotations.NullMarked;
