/** {@code patchbay demo}: a caller and an agent talk over a real connection, and leave a recording. */
@NullMarked
package dev.patchbay.server.demo;

import org.jspecify.annotations.NullMarked;
