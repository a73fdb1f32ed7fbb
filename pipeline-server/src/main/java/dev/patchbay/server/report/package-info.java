/**
 * The picture of a call: turns a recording and its transcript into one self-contained page. {@link
 * dev.patchbay.server.report.CallReport} is the door; the rest reads the two files, works out the figures, and draws.
 */
@NullMarked
package dev.patchbay.server.report;

import org.jspecify.annotations.NullMarked;
