package dev.patchbay.plugin.audiosocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.api.PipelineException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageReaderTest {
    private final MessageReader reader = new MessageReader(200);

    @ParameterizedTest
    @CsvSource({
        "00 0000,                                  HANGUP,",
        "01 0010 40325ec25efd4bd3805f53576e581d13, UUID,    40325ec25efd4bd3805f53576e581d13",
        "03 0001 35,                               DTMF,    35",
        "10 0002 0102,                             SLIN,    0102",
        "11 0002 0102,                             SLIN12,  0102",
        "12 0002 0102,                             SLIN16,  0102",
        "13 0002 0102,                             SLIN24,  0102",
        "14 0002 0102,                             SLIN32,  0102",
        "15 0002 0102,                             SLIN44,  0102",
        "16 0002 0102,                             SLIN48,  0102",
        "17 0002 0102,                             SLIN96,  0102",
        "18 0002 0102,                             SLIN192, 0102",
        "ff 0001 07,                               ERROR,   07"
    })
    void readsEveryKind(String bytes, String kind, String payload) {
        assertThat(read(FarEnd.bytes(bytes))).containsExactly(kind + " " + (payload == null ? "" : payload));
    }

    @Test
    void readsTheSameMessagesHoweverTheyAreCut() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            List<String> expected = new ArrayList<>();
            byte[] stream = messages(random, expected);
            assertThat(readInPieces(stream, random)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void readsTheSameMessagesByteByByte() {
        List<String> expected = new ArrayList<>();
        byte[] stream = messages(new Random(1), expected);
        var random = new Random() {
            @Override
            public int nextInt(int bound) {
                return 0;
            }
        };
        assertThat(readInPieces(stream, random)).isEqualTo(expected);
    }

    @Test
    void tellsAMessageThatWasOnlyBegun() {
        assertThat(reader.partial()).isFalse();
        read(FarEnd.bytes("10"));
        assertThat(reader.partial()).isTrue();
        read(FarEnd.bytes("0002 01"));
        assertThat(reader.partial()).isTrue();
        assertThat(read(FarEnd.bytes("02"))).containsExactly("SLIN 0102");
        assertThat(reader.partial()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0x04, 0x0f, 0x19, 0x47, 0xfe})
    void refusesAnUnknownKindAtItsFirstByte(int code) {
        assertThatThrownBy(() -> read(new byte[] {(byte) code}))
                .isInstanceOfSatisfying(
                        PipelineException.class, e -> assertThat(e.code()).isEqualTo(AudioSocketError.UNKNOWN_KIND))
                .hasMessage("0x%02x is no kind of message, there are 0x00, 0x01, 0x03, 0x10 to 0x18 and 0xff;"
                                .formatted(code)
                        + " does the far end speak AudioSocket?");
    }

    @Test
    void refusesAnAudioMessageThatIsTooLongAtItsHeader() {
        assertThat(read(FarEnd.bytes("10 0c80"))).isEmpty(); // 3200 bytes are 200 ms
        assertThatThrownBy(() -> readWith(new MessageReader(200), FarEnd.bytes("10 0c81")))
                .isInstanceOfSatisfying(
                        PipelineException.class, e -> assertThat(e.code()).isEqualTo(AudioSocketError.MESSAGE_TOO_LONG))
                .hasMessage("a message of kind 0x10 announces 3201 bytes, at most 3200 are accepted"
                        + " (max_message_ms: 200); raise max_message_ms if the far end means it");
    }

    @Test
    void refusesAControlMessageThatIsTooLong() {
        assertThatThrownBy(() -> read(FarEnd.bytes("01 0025")))
                .hasMessage("a message of kind 0x01 announces 37 bytes, at most 36 are accepted;"
                        + " does the far end speak AudioSocket?");
    }

    @Test
    void acceptsAllThatAHeaderCanSayWhereTheSettingsAllowIt() {
        assertThat(AudioKind.SLIN192.maxBytes(4_000)).isEqualTo(0xffff);
        byte[] message = message(AudioKind.SLIN192, new byte[0xffff]);
        assertThat(readWith(new MessageReader(4_000), message)).hasSize(1);
    }

    private List<String> read(byte[] bytes) {
        return readWith(reader, bytes);
    }

    private static List<String> readWith(MessageReader reader, byte[] bytes) {
        List<String> messages = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
            feed(reader, rest, rest.remaining());
            drain(reader, messages);
        }
        return messages;
    }

    private List<String> readInPieces(byte[] stream, Random random) {
        List<String> messages = new ArrayList<>();
        for (ByteBuffer rest = ByteBuffer.wrap(stream); rest.hasRemaining(); ) {
            feed(reader, rest, 1 + random.nextInt(2_000));
            drain(reader, messages);
        }
        return messages;
    }

    private static void feed(MessageReader reader, ByteBuffer bytes, int most) {
        ByteBuffer space = reader.space();
        int piece = Math.min(most, Math.min(bytes.remaining(), space.remaining()));
        assertThat(piece).isPositive();
        space.put(bytes.slice(bytes.position(), piece));
        bytes.position(bytes.position() + piece);
    }

    private static void drain(MessageReader reader, List<String> messages) {
        while (reader.next()) {
            messages.add(text(reader.kind(), bytes(reader.payload())));
        }
    }

    private static byte[] messages(Random random, List<String> expected) {
        var stream = new ByteArrayOutputStream();
        AudioKind[] kinds = AudioKind.values();
        for (int i = 0; i < 30; i++) {
            AudioKind kind = kinds[random.nextInt(kinds.length)];
            var payload = new byte[random.nextInt(kind.maxBytes(60))];
            random.nextBytes(payload);
            stream.writeBytes(message(kind, payload));
            expected.add(text(kind, payload));
        }
        return stream.toByteArray();
    }

    private static byte[] message(AudioKind kind, byte[] payload) {
        return ByteBuffer.allocate(3 + payload.length)
                .put((byte) kind.code())
                .putShort((short) payload.length)
                .put(payload)
                .array();
    }

    private static String text(MessageKind kind, byte[] payload) {
        return kind + " " + HexFormat.of().formatHex(payload);
    }

    private static byte[] bytes(ByteBuffer payload) {
        var bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }
}
