/** What was said and heard in a call, and what became of the functions in it: enough to go on with it elsewhere. */
@NullMarked
package dev.patchbay.plugin.deepgram.agent.conversation;

import org.jspecify.annotations.NullMarked;
