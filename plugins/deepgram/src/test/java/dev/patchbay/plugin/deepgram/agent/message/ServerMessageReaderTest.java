package dev.patchbay.plugin.deepgram.agent.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.plugin.deepgram.agent.message.ServerMessage.FunctionCall;
import dev.patchbay.websocket.link.Malformed;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says, in the words of its documentation. Single quotes stand for double ones. */
final class ServerMessageReaderTest {
    private final ServerMessageReader reader = new ServerMessageReader();

    private ServerMessage read(String text) throws Malformed {
        return reader.text(text.replace('\'', '"'));
    }

    @Test
    void everyMessageOfUseIsUnderstood() throws Malformed {
        assertThat(read("{'type':'Welcome','request_id':'fc55'}")).isEqualTo(new ServerMessage.Welcome("fc55"));
        assertThat(read("{'type':'SettingsApplied'}")).isEqualTo(new ServerMessage.SettingsApplied());
        assertThat(read("{'type':'UserStartedSpeaking'}")).isEqualTo(new ServerMessage.CallerSpeaks());
        assertThat(read("{'type':'ConversationText','role':'user','content':'Hi','languages':['en']}"))
                .isEqualTo(new ServerMessage.CallerText("Hi"));
        assertThat(read("{'type':'ConversationText','role':'assistant','content':'Hello'}"))
                .isEqualTo(new ServerMessage.AgentText("Hello"));
        assertThat(read("{'type':'AgentThinking','content':'Hm'}")).isEqualTo(new ServerMessage.AgentAtWork());
        assertThat(read("{'type':'AgentAudioDone'}")).isEqualTo(new ServerMessage.AudioDone());
        assertThat(read("{'type':'InjectionRefused'}")).isEqualTo(new ServerMessage.InjectionRefused());
        assertThat(read("{'type':'Warning','code':'SLOW_THINK_REQUEST','description':'5 s'}"))
                .isEqualTo(new ServerMessage.Warning("SLOW_THINK_REQUEST", "5 s"));
        assertThat(read("{'type':'Error','code':'FAILED_TO_THINK','description':'no'}"))
                .isEqualTo(new ServerMessage.Fault("FAILED_TO_THINK", "no"));
        assertThat(read("{'type':'LatencyReport','stt_latency':0.1,'total_latency':0.9}"))
                .isEqualTo(new ServerMessage.Latency(Map.of("stt_latency", 100L, "total_latency", 900L)));
        assertThat(reader.binary(ByteBuffer.wrap(new byte[] {1, 2})))
                .isEqualTo(new ServerMessage.Audio(ByteBuffer.wrap(new byte[] {1, 2})));
    }

    @Test
    void allFunctionsOfARequestAreThere() throws Malformed {
        assertThat(read("{'type':'FunctionCallRequest','functions':["
                        + "{'id':'a','name':'time','arguments':'{}','client_side':true,'thought_signature':'t'},"
                        + "{'id':'b','name':'day','arguments':'{}','client_side':false}]}"))
                .isEqualTo(new ServerMessage.FunctionsCalled(
                        List.of(
                                new FunctionCall("a", "time", "{}", true, "t"),
                                new FunctionCall("b", "day", "{}", false, "")),
                        0));
        assertThat(read("{'type':'FunctionCallCancelled','functions':[{'id':'a','name':'time'}]}"))
                .isEqualTo(new ServerMessage.FunctionsCancelled(List.of("a")));
    }

    @Test
    void aFunctionThatMakesNoSenseDoesNotKeepTheOthersFromBeingCalled() throws Malformed {
        assertThat(read("{'type':'FunctionCallRequest','functions':["
                        + "{'id':'a','name':'time','arguments':'{}','client_side':true},"
                        + "{'name':'day'},{'id':'c'},7]}"))
                .isEqualTo(
                        new ServerMessage.FunctionsCalled(List.of(new FunctionCall("a", "time", "{}", true, "")), 3));
    }

    @ParameterizedTest
    @CsvSource({"History, Ignored", "PromptUpdated, Ignored", "FunctionCallResponse, Ignored", "AgentDreams, Unknown"})
    void theRestIsPassedOver(String type, String kind) throws Malformed {
        assertThat(read("{'type':'" + type + "','more':[{}]}").getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{'type':7}",
                "{'type':'ConversationText','role':'narrator','content':'secret'}",
                "{'type':'FunctionCallRequest','functions':[{'name':'time'}]}",
                "{'type':'FunctionCallRequest','functions':[{'id':'a'}]}",
                "{'type':'FunctionCallRequest','functions':[{'id':'a'},{'name':'b'}]}"
            })
    void nonsenseIsRefusedWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Malformed.class).hasMessageNotContaining("secret");
    }
}
