/** What was said in one call, as the model is told it. Pure; the session's turn alone. */
@NullMarked
package dev.patchbay.plugin.openaichat.history;

import org.jspecify.annotations.NullMarked;
