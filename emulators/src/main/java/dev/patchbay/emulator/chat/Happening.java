package dev.patchbay.emulator.chat;

/**
 * Something that came, was sent, or ended.
 *
 * @param request number of the request, from 1
 * @param atMillis when, ms since the request came
 * @param fromClient whether the client did it
 * @param what {@code request}, {@code head}, {@code event}, {@code comment}, {@code body}, or how it ended
 * @param text what was said; empty for nothing
 */
public record Happening(int request, long atMillis, boolean fromClient, String what, String text) {}
