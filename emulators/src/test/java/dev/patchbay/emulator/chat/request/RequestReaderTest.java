package dev.patchbay.emulator.chat.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read, and what is refused in which words. */
final class RequestReaderTest {
    private static final String USER = "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]";

    private static ChatRequest read(String body) throws Refusal {
        return new RequestReader(List.of(), List.of()).read(body.replace('\'', '"'));
    }

    @Test
    void everythingThatAClientMaySayIsRead() throws Exception {
        var request = read("""
                {'model':'m','stream':true,'stream_options':{'include_usage':true},'temperature':0.7,'top_p':1,
                 'max_completion_tokens':200,'presence_penalty':0,'frequency_penalty':0,'stop':['END'],
                 'tool_choice':{'type':'function','function':{'name':'lookup'}},'parallel_tool_calls':false,
                 'user':'u','seed':12345678901,'response_format':{'type':'text'},'reasoning_effort':'low',
                 'service_tier':'auto','store':false,'metadata':{'a':'b'},'n':1,'prompt_cache_key':'k',
                 'safety_identifier':'s','verbosity':'low',
                 'tools':[{'type':'function','function':{'name':'lookup','description':'Looks up.',
                           'parameters':{'type':'object'},'strict':true}}],
                 'messages':[
                   {'role':'developer','content':[{'type':'text','text':'Be '},{'type':'text','text':'brief.'}]},
                   {'role':'user','content':'Where is it?','name':'caller'},
                   {'role':'assistant','content':null,'tool_calls':[
                     {'id':'call_1','type':'function','function':{'name':'lookup','arguments':'{}'}}]},
                   {'role':'tool','tool_call_id':'call_1','content':'here'},
                   {'role':'assistant','content':'Here.'},
                   {'role':'user','content':'Thanks'}]}
                """);
        assertThat(request)
                .isEqualTo(new ChatRequest(
                        "m",
                        List.of(
                                new Message.Instructions("developer", "Be brief."),
                                new Message.User("Where is it?"),
                                new Message.Assistant("", List.of(new ToolCall("call_1", "lookup", "{}"))),
                                new Message.ToolOutput("call_1", "here"),
                                new Message.Assistant("Here.", List.of()),
                                new Message.User("Thanks")),
                        List.of(new Tool("lookup", "Looks up.", "{\"type\":\"object\"}", true)),
                        "lookup",
                        false,
                        true,
                        true,
                        200,
                        List.of("END")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'mood':1 | Unrecognized request argument supplied: mood",
                "'temperature':3 | Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.",
                "'max_tokens':0 | Invalid 'max_tokens': integer below minimum value. Expected a value >= 1, but got 0 instead.",
                "'max_tokens':1.5 | Invalid type for 'max_tokens': expected an integer, but got a decimal instead.",
                "'stream':'yes' | Invalid type for 'stream': expected a boolean, but got a string instead.",
                "'stream_options':{'include_usage':true} | Invalid value for 'stream_options': 'stream_options' is only allowed when 'stream' is enabled.",
                "'stream':true,'stream_options':{'usage':true} | Unknown parameter: 'stream_options.usage'.",
                "'tools':[] | Invalid 'tools': empty array. Expected an array with minimum length 1, but got an empty array instead.",
                "'tools':[{'type':'function','name':'f'}] | Missing required parameter: 'tools[0].function'.",
                "'tools':[{'type':'function','function':{'name':'a b'}}] | Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
                "'tools':[{'type':'web'}] | Invalid value: 'web'. Supported values are: 'function'.",
                "'tool_choice':'auto' | Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
                "'parallel_tool_calls':true | Invalid value for 'parallel_tool_calls': 'parallel_tool_calls' is only allowed when 'tools' are specified.",
                "'n':2 | Invalid 'n': integer above maximum value. Expected a value <= 1, but got 2 instead.",
            })
    void aWrongParameterIsRefused(String more, String message) {
        assertThat(refusal("{'model':'m'," + USER + "," + more + "}").why()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'role':'robot','content':'x'} | messages[0].role",
                "{'content':'x'} | messages[0].role",
                "{'role':'user'} | messages[0].content",
                "{'role':'user','content':null} | messages[0].content",
                "{'role':'user','content':[{'type':'image_url'}]} | messages[0].content[0].type",
                "{'role':'user','content':'x','mood':1} | messages[0].mood",
                "{'role':'assistant','content':null} | messages[0].content",
                "{'role':'assistant','tool_calls':[]} | messages[0].tool_calls",
                "{'role':'assistant','tool_calls':[{'id':'a','type':'function','name':'f','arguments':'{}'}]} | messages[0].tool_calls[0].function",
                "{'role':'assistant','tool_calls':[{'id':'a','type':'function','function':{'name':'f','arguments':{}}}]} | messages[0].tool_calls[0].function.arguments",
                "{'role':'tool','content':'x'} | messages[0].tool_call_id",
                "{'role':'tool','tool_call_id':'a','content':'x'} | messages.[0].role",
            })
    void aWrongMessageIsRefusedByItsPlace(String message, String param) {
        var refusal = refusal("{'model':'m','messages':[" + message + "]}");
        assertThat(refusal.param()).isEqualTo(param);
        assertThat(refusal.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'role':'user','content':'go on'} | a, b",
                "{'role':'tool','tool_call_id':'b','content':'x'},{'role':'user','content':'go on'} | a",
                "{'role':'tool','tool_call_id':'b','content':'x'} | a",
            })
    void aCallWithoutItsOutputIsRefused(String after, String missing) {
        String call = "{'id':'%s','type':'function','function':{'name':'f','arguments':'{}'}}";
        String calls = call.formatted("a") + "," + call.formatted("b");
        var refusal =
                refusal("{'model':'m','messages':[{'role':'assistant','tool_calls':[" + calls + "]}," + after + "]}");
        assertThat(refusal.why())
                .startsWith(
                        "An assistant message with 'tool_calls' must be followed by tool messages responding to each"
                                + " 'tool_call_id'. The following tool_call_ids did not have response messages: ")
                .endsWith(missing);
    }

    @Test
    void aModelIsNeededAndHasToExist() {
        assertThat(refusal("{" + USER + "}").why()).isEqualTo("you must provide a model parameter");
        var unknown = catchThrowableOfType(
                Refusal.class, () -> new RequestReader(List.of("a"), List.of()).read("{\"model\":\"b\"," + USER + "}"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("model_not_found");
    }

    @Test
    void messagesAreNeeded() {
        assertThat(refusal("{'model':'m'}").why()).isEqualTo("Missing required parameter: 'messages'.");
        assertThat(refusal("{'model':'m','messages':[]}").code()).isEqualTo("empty_array");
    }

    @Test
    void aParameterThatTheScenarioDoesNotSupportIsRefused() {
        var refusal = catchThrowableOfType(
                Refusal.class,
                () -> new RequestReader(List.of(), List.of("max_tokens"))
                        .read("{\"model\":\"m\",\"max_tokens\":5," + USER + "}"));
        assertThat(refusal.code()).isEqualTo("unsupported_parameter");
        assertThat(refusal.param()).isEqualTo("max_tokens");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{'model':", "[1]", "{} trailing"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThat(refusal(body).why()).startsWith("We could not parse the JSON body of your request.");
    }

    private static Refusal refusal(String body) {
        return catchThrowableOfType(Refusal.class, () -> read(body));
    }
}
