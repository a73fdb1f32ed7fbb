package dev.patchbay.plugin.openaichat.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-sent events. */
final class EventReaderTest {
    private static List<String> read(byte[] bytes, int... cuts) throws IOException {
        var events = new ArrayList<String>();
        var reader = new EventReader(events::add);
        int from = 0;
        for (int cut : cuts) {
            reader.read(ByteBuffer.wrap(bytes, from, cut - from));
            from = cut;
        }
        reader.read(ByteBuffer.wrap(bytes, from, bytes.length - from));
        reader.end();
        return events;
    }

    private static List<String> read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    @Test
    void anEventIsItsDataWithOrWithoutASpace() throws IOException {
        assertThat(read("data: one\n\ndata:two\n\ndata:  three\n\n")).containsExactly("one", "two", " three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aLineMayEndInThreeWays(String end) throws IOException {
        assertThat(read("data: one" + end + end + "data: two" + end + "data: more" + end + end))
                .containsExactly("one", "two\nmore");
    }

    @Test
    void commentsNamesAndByteOrderMarksAreLeftOut() throws IOException {
        assertThat(
                        read(
                                "\uFEFFdata: one\n\n: keep-alive\n\nevent: chunk\nid: 7\nretry: 10\ndata: two\n\ndatum: no\n\n"))
                .containsExactly("one", "two");
    }

    @Test
    void theLastEventNeedsNoEmptyLine() throws IOException {
        assertThat(read("data: one\n\ndata: two")).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bytesMayBeCutAnywhere(long seed) throws IOException {
        var bytes = "data: Grüße 😀 語\r\n\r\n: ping\r\ndata: zwei\ndata: drei\n\ndata:vier\r\r".getBytes(UTF_8);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var cuts = random.ints(random.nextInt(bytes.length), 0, bytes.length + 1)
                    .sorted()
                    .toArray();
            assertThat(read(bytes, cuts)).containsExactly("Grüße 😀 語", "zwei\ndrei", "vier");
        }
    }

    @Test
    void anEventWithoutAnEndIsRefused() {
        var endless = "data: " + "x".repeat(1 << 20);
        assertThatThrownBy(() -> read(endless))
                .isInstanceOf(MalformedStream.class)
                .hasMessage("an event is longer than 1048576 bytes");
    }
}
