package dev.patchbay.plugin.webrtcvad.natives;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;
import java.io.Serial;

/** C's {@code size_t}. Public because JNA makes one by reflection. */
public final class SizeT extends IntegerType {
    @Serial
    private static final long serialVersionUID = 1;

    /** Zero. */
    public SizeT() {
        this(0);
    }

    SizeT(long value) {
        super(Native.SIZE_T_SIZE, value, true);
    }
}
