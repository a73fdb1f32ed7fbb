/** From what a model writes to what can be spoken: without thoughts and markup, a sentence at a time. Pure. */
@NullMarked
package dev.patchbay.plugin.openaichat.speech;

import org.jspecify.annotations.NullMarked;
