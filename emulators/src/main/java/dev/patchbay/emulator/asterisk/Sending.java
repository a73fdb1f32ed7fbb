package dev.patchbay.emulator.asterisk;

/**
 * What the caller sent and how well it kept time; tells a slow test machine from a slow server.
 *
 * @param messages audio messages sent
 * @param digits DTMF messages sent
 * @param worstLateMillis by how much the latest frame missed its time, in milliseconds of the call's clock
 * @param stalledMillis how much real time, in milliseconds of the call's clock, was left out of the call because the
 *     machine stood still for longer than the sender makes up for
 */
public record Sending(int messages, int digits, double worstLateMillis, double stalledMillis) {

    static final Sending NOTHING = new Sending(0, 0, 0, 0);
}
