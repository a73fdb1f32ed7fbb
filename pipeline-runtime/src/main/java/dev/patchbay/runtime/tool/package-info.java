/** Function calls: made by plugins, configured by the operator, run off the session's turn with a time limit. */
@NullMarked
package dev.patchbay.runtime.tool;

import org.jspecify.annotations.NullMarked;
