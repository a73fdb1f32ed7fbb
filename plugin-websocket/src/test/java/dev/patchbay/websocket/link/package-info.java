@NullMarked
package dev.patchbay.websocket.link;

import org.jspecify.annotations.NullMarked;
