package dev.patchbay.runtime.dsp;

/** The way back from arithmetic to 16 bits. */
final class Saturation {
    private Saturation() {}

    /** The nearest 16-bit value; a half goes to the even neighbour, so that rounding adds no offset. */
    static short round(float value) {
        int rounded = (int) Math.rint(value);
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }
}
