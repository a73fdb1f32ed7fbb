package dev.patchbay.emulator.asterisk.crowd;

import java.util.Arrays;

/**
 * When a caller's frames arrived, in microseconds since the measurement began. Room for all is there from the start, so
 * that noting one allocates nothing.
 *
 * <p><b>Threads.</b> One notes; read when it has ended.
 */
final class Arrivals {
    private final int[] micros;
    private int count;
    private int surplus;

    /** @param most frames that may come; more are counted and not kept */
    Arrivals(int most) {
        this.micros = new int[most];
    }

    void add(long atMicros) {
        if (count < micros.length) {
            micros[count++] = (int) atMicros;
        } else {
            surplus++;
        }
    }

    int count() {
        return count + surplus;
    }

    int[] micros() {
        return Arrays.copyOf(micros, count);
    }
}
