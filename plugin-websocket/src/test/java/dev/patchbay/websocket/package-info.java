@NullMarked
package dev.patchbay.websocket;

import org.jspecify.annotations.NullMarked;
