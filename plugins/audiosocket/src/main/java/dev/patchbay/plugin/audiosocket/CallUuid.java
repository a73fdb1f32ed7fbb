package dev.patchbay.plugin.audiosocket;

import dev.patchbay.api.PipelineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the payload of a UUID message. */
final class CallUuid {
    private static final int RAW_BYTES = 16;
    private static final Pattern TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private CallUuid() {}

    /**
     * The UUID's text.
     *
     * @param payload 16 raw bytes, or the text itself
     * @return lower-case, with hyphens
     */
    static String parse(ByteBuffer payload) {
        if (payload.remaining() == RAW_BYTES) {
            ByteBuffer raw = payload.duplicate().order(ByteOrder.BIG_ENDIAN);
            return new UUID(raw.getLong(), raw.getLong()).toString();
        }
        String text = StandardCharsets.US_ASCII.decode(payload.duplicate()).toString();
        if (!TEXT.matcher(text).matches()) {
            throw new PipelineException(
                    AudioSocketError.BAD_UUID,
                    "the UUID has %d bytes and is no UUID; give AudioSocket() 16 raw bytes or text such as 40325ec2-5efd-4bd3-805f-53576e581d13"
                            .formatted(payload.remaining()));
        }
        return UUID.fromString(text).toString();
    }
}
