package dev.patchbay.emulator.openai.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.openai.scenario.Pace;
import dev.patchbay.emulator.openai.scenario.Part;
import dev.patchbay.emulator.openai.scenario.Reply;
import dev.patchbay.emulator.openai.scenario.Rule;
import dev.patchbay.emulator.openai.scenario.Scenario;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Responses, from their creation to their end. */
final class ResponseTest {
    private static final String CREATE = "{'type':'response.create','event_id':'mine'}";

    private static Room saying(Reply reply) {
        return Room.open(Scenario.builder().reply(reply));
    }

    @Test
    void audioComesSixTimesAsFastAsItIsHeard() {
        var room = saying(Reply.tone(440, 600)).client(CREATE);
        for (int ms = 0; ms < 1_000; ms++) {
            room.pass(1);
        }
        assertThat(room.audioTimes).containsExactly(300L, 317L, 333L, 350L, 367L, 383L);
        assertThat(room.at("response.done", "/response/status")).isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource({"audio/pcm, 48", "audio/pcmu, 8", "audio/pcma, 8"})
    void aToneHasTheLengthOfItsFormat(String format, int bytesPerMs) {
        var room = saying(Reply.tone(440, 250))
                .client("{'type':'session.update','session':{'type':'realtime','audio':{'output':{'format':{'type':'"
                        + format + "'}}}}}")
                .client(CREATE)
                .pass(1_000);
        int bytes = room.all("response.output_audio.delta").stream()
                .mapToInt(
                        event -> Base64.getDecoder().decode(event.path("delta").stringValue()).length)
                .sum();
        assertThat(bytes).isEqualTo(250 * bytesPerMs);
    }

    @Test
    void theDeltasOfTheTranscriptAreTheTranscript() {
        var room = saying(Reply.of(new Part.Tone(440, 500, "one two three four five six seven")))
                .client(CREATE)
                .pass(1_000);
        var joined = new StringBuilder();
        room.all("response.output_audio_transcript.delta")
                .forEach(event -> joined.append(event.path("delta").stringValue()));
        assertThat(joined.toString())
                .isEqualTo("one two three four five six seven")
                .isEqualTo(room.at("response.output_audio_transcript.done", "/transcript"))
                .isEqualTo(room.at("response.done", "/response/output/0/content/0/transcript"));
    }

    @Test
    void thereIsOneResponseAtATime() {
        var room = saying(Reply.tone(440, 600)).client(CREATE).pass(310).client(CREATE);
        var error = room.last("error").path("error");
        assertThat(error.path("code").stringValue()).isEqualTo("conversation_already_has_active_response");
        assertThat(error.path("event_id").stringValue()).isEqualTo("mine");
        assertThat(error.path("message").stringValue())
                .isEqualTo("Conversation already has an active response in progress: "
                        + room.at("response.created", "/response/id")
                        + ". Wait until the response is finished before creating a new one.");
    }

    @Test
    void aCancelledResponseEndsWithWhatWasSent() {
        var room = saying(Reply.tone(440, 6_000))
                .client(CREATE)
                .pass(330)
                .client("{'type':'response.cancel'}")
                .pass(5_000);
        assertThat(room.at("response.done", "/response/status_details/reason")).isEqualTo("client_cancelled");
        assertThat(room.at("response.done", "/response/output/0/status")).isEqualTo("incomplete");
        assertThat(room.all("response.output_audio.delta")).hasSize(2);
        assertThat(room.types()).endsWith("response.done");
    }

    @Test
    void nothingIsNotCancelled() {
        var room = saying(Reply.of()).client("{'type':'response.cancel'}");
        assertThat(room.at("error", "/error/code")).isEqualTo("response_cancel_not_active");
    }

    @Test
    void aResponseThatThinksCanBeCancelled() {
        var room = saying(Reply.tone(440, 100))
                .client(CREATE)
                .client("{'type':'response.cancel'}")
                .pass(1_000);
        assertThat(room.types()).endsWith("response.created", "rate_limits.updated", "response.done");
    }

    @Test
    void textIsWrittenAndNotSpoken() {
        var room = saying(Reply.say("Hello there."))
                .client("{'type':'response.create','response':{'output_modalities':['text']}}")
                .pass(1_000);
        assertThat(room.at("response.output_text.done", "/text")).isEqualTo("Hello there.");
        assertThat(room.types()).noneMatch(type -> type.contains("audio"));
    }

    @Test
    void aResponseOutsideTheConversationIsNotRemembered() {
        var room = saying(Reply.tone(440, 100))
                .client("{'type':'response.create','response':{'conversation':'none','metadata':{'topic':'x'}}}")
                .pass(1_000);
        assertThat(room.types()).doesNotContain("conversation.item.added").contains("response.output_item.done");
        assertThat(room.at("response.done", "/response/metadata/topic")).isEqualTo("x");
        assertThat(room.session.conversation()).isEmpty();
    }

    @Test
    void functionsAreCalledBeforeAndAfterSpeech() {
        var room = saying(Reply.of(
                        new Part.Call("lookup", "{\"id\":7}", false),
                        new Part.Tone(440, 100, "One moment"),
                        new Part.Call("note", "{}", false)))
                .client(CREATE)
                .pass(1_000);
        assertThat(room.last("response.done")
                        .at("/response/output")
                        .valueStream()
                        .map(item -> item.path("type").stringValue()))
                .containsExactly("function_call", "message", "function_call");
        var first = room.all("response.function_call_arguments.done").getFirst();
        assertThat(first.path("name").stringValue()).isEqualTo("lookup");
        assertThat(first.path("arguments").stringValue()).isEqualTo("{\"id\":7}");
        assertThat(room.all("response.output_item.added").stream()
                        .map(event -> event.path("output_index").intValue()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void anOutputIsAnsweredWithWhatIsInIt() {
        var room = Room.open(Scenario.builder()
                .pace(Pace.DEFAULT.prompt())
                .reply(Reply.call("lookup", "{}"))
                .rule(new Rule.OutputOf("lookup"), Reply.say("The answer is {output}.")));
        room.client("{'type':'session.update','session':{'type':'realtime','output_modalities':['text']}}")
                .client(CREATE)
                .pass(100);
        String call = room.at("response.function_call_arguments.done", "/call_id");
        room.client("{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'" + call
                        + "','output':'seven'}}")
                .client(CREATE)
                .pass(1_000);
        assertThat(room.at("response.output_text.done", "/text")).isEqualTo("The answer is seven.");
    }

    @Test
    void anOutputOfNoCallIsRefused() {
        var room = saying(Reply.of())
                .client(
                        "{'type':'conversation.item.create','item':{'type':'function_call_output','call_id':'c','output':''}}");
        assertThat(room.at("error", "/error/code")).isEqualTo("invalid_tool_call_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                                          | 0",
                "'tools':[{'type':'function','name':'hangup_call'}]                          | 1",
                "'tools':[{'type':'function','name':'hangup_call'}],'tool_choice':'none'     | 0"
            })
    void aCallThatNeedsAToolWaitsUntilItIsOffered(String wishes, int calls) {
        var room = saying(Reply.of(new Part.Call("hangup_call", "{}", true)))
                .client("{'type':'response.create','response':{"
                        + wishes.replace("''", "'").strip() + "}}")
                .pass(1_000);
        assertThat(room.all("response.function_call_arguments.done")).hasSize(calls);
    }

    @Test
    void cachedTokensAreAmongTheInputTokens() {
        var room = Room.open(Scenario.builder().reply(Reply.tone(440, 10_000)).pace(Pace.DEFAULT.prompt()));
        room.client(CREATE)
                .pass(2_000)
                .client(CREATE)
                .pass(2_000)
                .client(CREATE)
                .pass(2_000);
        var usage = room.last("response.done").at("/response/usage");
        int input = usage.path("input_tokens").intValue();
        assertThat(input).isEqualTo(sum(usage.path("input_token_details")));
        assertThat(usage.at("/input_token_details/cached_tokens").intValue()).isBetween(64, input);
        assertThat(usage.path("output_tokens").intValue()).isEqualTo(sum(usage.path("output_token_details")));
        assertThat(usage.path("total_tokens").intValue())
                .isEqualTo(input + usage.path("output_tokens").intValue());
        assertThat(usage.at("/output_token_details/audio_tokens").intValue()).isEqualTo(200);
    }

    private static int sum(JsonNode details) {
        return details.path("text_tokens").intValue()
                + details.path("audio_tokens").intValue();
    }

    @Test
    void aResponseThatBecomesTooLongIsIncomplete() {
        var room = saying(Reply.tone(440, 10_000))
                .client("{'type':'response.create','response':{'max_output_tokens':20}}")
                .pass(5_000);
        assertThat(room.at("response.done", "/response/status")).isEqualTo("incomplete");
        assertThat(room.at("response.done", "/response/status_details/reason")).isEqualTo("max_output_tokens");
        assertThat(room.all("response.output_audio.delta")).hasSize(10);
    }

    @Test
    void repliesComeByTurnByWordsAndInOrder() {
        var room = Room.open(Scenario.builder()
                .greeting(Reply.say("greeting"))
                .reply(Reply.say("first"))
                .reply(Reply.say("second"))
                .rule(new Rule.Text("PARCEL"), Reply.say("by words: {transcript}"))
                .rule(new Rule.Turn(3), Reply.say("by turn")));
        room.client("{'type':'session.update','session':{'type':'realtime','output_modalities':['text']}}");
        assertThat(answer(room, "")).isEqualTo("greeting");
        assertThat(answer(room, "hello")).isEqualTo("first");
        assertThat(answer(room, "my parcel")).isEqualTo("by words: my parcel");
        assertThat(answer(room, "hello")).isEqualTo("by turn");
        assertThat(answer(room, "hello")).isEqualTo("second");
        assertThat(answer(room, "hello")).isEqualTo("second");
    }

    private static String answer(Room room, String text) {
        if (!text.isEmpty()) {
            room.client("{'type':'conversation.item.create','item':{'type':'message','role':'user',"
                    + "'content':[{'type':'input_text','text':'" + text + "'}]}}");
        }
        return room.client(CREATE).pass(2_000).at("response.output_text.done", "/text");
    }
}
