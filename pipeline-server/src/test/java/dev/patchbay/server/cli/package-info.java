@NullMarked
package dev.patchbay.server.cli;

import org.jspecify.annotations.NullMarked;
