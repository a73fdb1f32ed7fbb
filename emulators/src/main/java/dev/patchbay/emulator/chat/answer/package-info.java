/**
 * What a chat server answers: a list of steps made from a request and the scenario, and its performance in time that the
 * caller turns. It knows no socket. The doors are {@link dev.patchbay.emulator.chat.answer.ChatService} and {@link
 * dev.patchbay.emulator.chat.answer.Performance}.
 */
@NullMarked
package dev.patchbay.emulator.chat.answer;

import org.jspecify.annotations.NullMarked;
