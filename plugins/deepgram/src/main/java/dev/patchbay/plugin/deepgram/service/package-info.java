/** What Deepgram's APIs have in common: where they are, how a key is shown, and what a refusal means. */
@NullMarked
package dev.patchbay.plugin.deepgram.service;

import org.jspecify.annotations.NullMarked;
