/** What is said in one call, by whom, in which order, and how much of it was heard. Pure; the session's turn alone. */
@NullMarked
package dev.patchbay.plugin.openairealtime.conversation;

import org.jspecify.annotations.NullMarked;
