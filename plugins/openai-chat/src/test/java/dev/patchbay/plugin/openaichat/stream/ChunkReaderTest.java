package dev.patchbay.plugin.openaichat.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.plugin.openaichat.stream.Chunk.CallPiece;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces of answers, as different servers send them. */
final class ChunkReaderTest {
    private static Chunk read(String json) throws IOException {
        return ChunkReader.read(json.replace('\'', '"'));
    }

    @Test
    void aPieceHasWordsAndInTheEndAReason() throws IOException {
        assertThat(read("{'choices':[{'delta':{'content':'Hel'},'finish_reason':null}]}"))
                .isEqualTo(new Chunk("Hel", false, List.of(), "", Map.of()));
        assertThat(read("{'choices':[{'delta':{},'finish_reason':'stop'}]}").finish())
                .isEqualTo("stop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'choices':[]}",
                "{'choices':null}",
                "{'choices':[{}]}",
                "{'choices':[{'delta':null}]}",
                "{'choices':[{'delta':{'role':'assistant','content':null}}]}",
                "{'choices':[{'delta':{'content':7,'tool_calls':null}}],'surprise':[1]}",
                "{'error':null,'choices':[]}"
            })
    void whatIsMissingIsNoFault(String json) throws IOException {
        assertThat(read(json)).isEqualTo(new Chunk("", false, List.of(), "", Map.of()));
    }

    @Test
    void thoughtsAreNoWords() throws IOException {
        assertThat(read("{'choices':[{'delta':{'content':'','reasoning_content':'Hm'}}]}"))
                .isEqualTo(new Chunk("", true, List.of(), "", Map.of()));
        assertThat(read("{'choices':[{'delta':{'reasoning':'Hm'}}]}").thinking())
                .isTrue();
    }

    @Test
    void anAnswerThatWasNotStreamedIsOnePiece() throws IOException {
        assertThat(read("{'choices':[{'message':{'role':'assistant','content':'Hello'},'finish_reason':'stop'}]}"))
                .isEqualTo(new Chunk("Hello", false, List.of(), "stop", Map.of()));
    }

    @Test
    void callsComeInPieces() throws IOException {
        assertThat(
                        read("{'choices':[{'delta':{'tool_calls':[{'index':1,'id':'a','function':{'name':'f','arguments':'{'}},"
                                        + "{'function':{'arguments':{'x':1}}}]}}]}")
                                .calls())
                .containsExactly(new CallPiece(1, "a", "f", "{"), new CallPiece(-1, "", "", "{\"x\":1}"));
    }

    @Test
    void everyTokenIsCountedOnce() throws IOException {
        assertThat(read("{'choices':[],'usage':{'prompt_tokens':30,'completion_tokens':5,'total_tokens':35,"
                                + "'prompt_tokens_details':{'cached_tokens':20}}}")
                        .usage())
                .isEqualTo(Map.of("input_text_tokens", 10L, "cached_text_tokens", 20L, "output_text_tokens", 5L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':{'type':'server_error','code':503,'message':'Overloaded','param':null}}",
                "{'error':{'type':'server_error','code':'503','message':'Overloaded'},'choices':[]}"
            })
    void anErrorInTheStreamIsTold(String json) {
        var thrown = catchThrowableOfType(FaultInStream.class, () -> read(json));
        assertThat(thrown.fault()).isEqualTo(new ServerFault("server_error", "503", "Overloaded", ""));
    }

    @Test
    void whatIsNoJsonIsNotRepeated() {
        assertThatThrownBy(() -> read("my number is 12345"))
                .isInstanceOf(MalformedStream.class)
                .hasMessage("an event of 18 characters is no JSON");
        assertThatThrownBy(() -> read("[1]")).hasMessage("an event of 3 characters is no JSON object");
    }

    @Test
    void refusalsAreReadAsServersWriteThem() {
        assertThat(ServerFault.read("{\"error\":\"model 'x' not found\"}").message())
                .isEqualTo("model 'x' not found");
        assertThat(ServerFault.read("{\"detail\":\"Not Found\"}").message()).isEqualTo("Not Found");
        assertThat(ServerFault.read("[{\"error\":{\"code\":400,\"message\":\"bad\"}}]"))
                .isEqualTo(new ServerFault("", "400", "bad", ""));
        assertThat(ServerFault.read("<html>")).isEqualTo(ServerFault.UNKNOWN);
        assertThat(ServerFault.read("")).isEqualTo(ServerFault.UNKNOWN);
    }
}
