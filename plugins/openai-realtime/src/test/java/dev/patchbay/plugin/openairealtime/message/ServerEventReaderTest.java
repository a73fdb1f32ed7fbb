package dev.patchbay.plugin.openairealtime.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.plugin.openairealtime.message.ServerEvent.AudioDelta;
import dev.patchbay.plugin.openairealtime.message.ServerEvent.ResponseDone;
import dev.patchbay.websocket.link.Malformed;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerEventReaderTest {
    private final ServerEventReader reader = new ServerEventReader();

    private ServerEvent read(String text) throws Malformed {
        return reader.text(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'response.output_audio.delta','event_id':'e','response_id':'r','item_id':'i','output_index':0,"
                        + "'content_index':1,'delta':'AAEC'}",
                "{ 'delta' : 'AAEC' , 'content_index' : 1,\n 'item_id':'i', 'response_id':'r',"
                        + " 'type' : 'response.output_audio.delta' }",
                "{'type':'response.audio.delta','response_id':'r','item_id':'i','content_index':1,'delta':'AAEC'}",
                "{'type':'response.output_audio.delta','response_id':'r','item_id':'i','content_index':1,'new':{'x':[]},"
                        + "'delta':'AAEC'}",
                "{'type':'response.output_audio.delta','response_id':'r','item_id':'i','content_index':1,"
                        + "'delta':'AA\\u0045C'}"
            })
    void aPieceOfAudioIsReadHoweverItIsWritten(String text) throws Malformed {
        assertThat(read(text)).isEqualTo(new AudioDelta("r", "i", 1, ByteBuffer.wrap(new byte[] {0, 1, 2})));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense                                            | a message of 8 characters is no JSON",
                "{'type':                                            | no JSON",
                "[1,2]                                               | no JSON object with a type",
                "{'kind':'x'}                                        | no JSON object with a type",
                "{'type':7}                                          | no JSON object with a type",
                "{'type':'response.output_audio.delta','response_id':'r','item_id':'i','content_index':-1,'delta':'AAEC'}"
                        + " | content_index of a piece of audio must be 0 or more: -1",
                "{'type':'response.output_audio.delta','response_id':'r','item_id':'i','content_index':0,'delta':'%%%'}"
                        + " | a piece of audio is no base64",
                "{'type':'response.output_audio.delta','response_id':'r','content_index':0,'delta':'AAEC'}"
                        + " | lacks item_id",
                "{'type':'response.created','response':null}         | lacks id",
            })
    void whatMakesNoSenseIsSaidClearly(String text, String said) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Malformed.class).hasMessageContaining(said);
    }

    @Test
    void whatASentenceSaysIsNotSaidAgainWhenItIsNoJson() {
        assertThatThrownBy(() -> read("Mallory owes me money"))
                .isInstanceOf(Malformed.class)
                .hasMessage("a message of 21 characters is no JSON");
    }

    @Test
    void aMessageThatIsNotKnownIsNoFault() throws Malformed {
        assertThat(read("{'type':'response.hologram.delta','x':1}"))
                .isEqualTo(new ServerEvent.Unknown("response.hologram.delta"));
        assertThat(read("{'type':'conversation.item.done'}"))
                .isEqualTo(new ServerEvent.Ignored("conversation.item.done"));
    }

    @Test
    void cachedTokensAreCountedOnce() throws Malformed {
        var done = (ResponseDone) read("{'type':'response.done','response':{'id':'r','status':'completed',"
                + "'status_details':null,'usage':{'total_tokens':253,'input_tokens':132,'output_tokens':121,"
                + "'input_token_details':{'text_tokens':119,'audio_tokens':13,'cached_tokens':64,"
                + "'cached_tokens_details':{'text_tokens':64,'audio_tokens':0}},"
                + "'output_token_details':{'text_tokens':30,'audio_tokens':91}}}}");
        assertThat(done.usage())
                .isEqualTo(Map.of(
                        "input_text_tokens", 55L,
                        "cached_text_tokens", 64L,
                        "input_audio_tokens", 13L,
                        "output_text_tokens", 30L,
                        "output_audio_tokens", 91L));
        assertThat(done.usage().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(253);
    }

    @Test
    void aSessionSaysItsFormatsInEitherDialect() throws Malformed {
        var pcmu = new ServerEvent.SessionUpdated("PCMU", "PCM");
        assertThat(read("{'type':'session.updated','session':{'type':'realtime','audio':{'input':{'format':"
                        + "{'type':'audio/pcmu'}},'output':{'format':{'type':'audio/pcm','rate':24000}}}}}"))
                .isEqualTo(pcmu);
        assertThat(read("{'type':'session.updated','session':{'input_audio_format':'g711_ulaw',"
                        + "'output_audio_format':'pcm16'}}"))
                .isEqualTo(pcmu);
    }

    @TestFactory
    Stream<DynamicTest> everyOfficialExampleIsReadWithoutAFault() {
        return Schemas.examples().entrySet().stream()
                .filter(examples -> examples.getKey().startsWith("RealtimeServerEvent"))
                .map(examples -> DynamicTest.dynamicTest(examples.getKey(), () -> {
                    for (var example : examples.getValue()) {
                        assertThat(reader.text(example)).isNotInstanceOf(ServerEvent.Unknown.class);
                    }
                }));
    }
}
