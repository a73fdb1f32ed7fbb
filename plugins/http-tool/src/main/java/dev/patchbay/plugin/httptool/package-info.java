/**
 * A function that calls a web service, made from settings alone. The door is {@link
 * dev.patchbay.plugin.httptool.HttpToolPlugin}.
 */
@NullMarked
package dev.patchbay.plugin.httptool;

import org.jspecify.annotations.NullMarked;
