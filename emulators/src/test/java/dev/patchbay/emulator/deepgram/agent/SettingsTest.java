package dev.patchbay.emulator.deepgram.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may ask for, and what it is told when it asks for something else. */
final class SettingsTest {
    private static Room room() {
        return Room.open(AgentScript.builder());
    }

    private static Room settled(String agent) {
        return Room.settled(AgentScript.builder(), agent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'KeepAlive'}",
                "{'type':'UpdatePrompt','prompt':'x'}",
                "{'type':'Nonsense'}",
                "{'settings':true}"
            })
    void nothingComesBeforeTheSettings(String message) {
        assertThat(room().client(message).failure()).isEqualTo("NON_SETTINGS_MESSAGE_BEFORE_SETTINGS, [closed 1005]");
    }

    @Test
    void noAudioComesBeforeTheSettings() {
        assertThat(room().bytes(new byte[320]).failure()).isEqualTo("BINARY_MESSAGE_BEFORE_SETTINGS, [closed 1005]");
    }

    @Test
    void settingsComeOnce() {
        assertThat(settled("")
                        .client("{'type':'Settings'," + Room.AUDIO + ",'agent':{}}")
                        .failure())
                .isEqualTo("SETTINGS_ALREADY_APPLIED, [closed 1005]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no JSON", "[]", "7", "{'type':'Nonsense'}", "{'content':'x'}", "{'type':'KeepAlive','x':1}"})
    void whatIsNoMessageIsUnparsable(String message) {
        var room = settled("").client(message);
        assertThat(room.failure()).isEqualTo("UNPARSABLE_CLIENT_MESSAGE, [closed 1005]");
        assertThat(room.last("Error").path("description").stringValue())
                .isEqualTo("Text message received from client did not match any of the formats we expect.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'mip_opt_out':true | agent.mip_opt_out",
                "'think':{'provider':{'type':'open_ai','model':'x','top_p':1}} | agent.think",
                "'think':{'provider':{'type':'open_ai'}} | agent.think",
                "'think':{'provider':{'type':'unheard_of','model':'x'}} | agent.think",
                "'think':{'provider':{'type':'open_ai','model':'x'},'prompt':7} | agent.think",
                "'think':{'provider':{'type':'open_ai','model':'x'},'endpoint':{'headers':{}}} | agent.think",
                "'think':{'provider':{'type':'open_ai','model':'x'},'functions':[{'name':'f','strict':true}]} | agent.think",
                "'speak':{'provider':{'type':'deepgram','model':'aura-2-thalia-en','language':'en'}} | agent.speak",
                "'speak':{'provider':{'type':'eleven_labs','model':'x'}} | agent.speak",
                "'listen':{'provider':{'type':'deepgram','model':'nova-3','endpointing':300}} | agent.listen",
                "'listen':{'provider':{'type':'deepgram','language':'en','eot_threshold':0.7,'model':'x'}} | agent.listen",
                "'context':{'messages':[{'type':'History','role':'user'}]} | agent.context",
                "'context':{'messages':[{'type':'Other','role':'user','content':'x'}]} | agent.context",
                "'greeting':null | agent.greeting",
                "'think_live':{} | agent.think_live"
            })
    void anUnknownFieldOrAWrongTypeIsUnparsable(String agent, String area) {
        var room = settled(agent);
        assertThat(room.failure()).isEqualTo("UNPARSABLE_CLIENT_MESSAGE, [closed 1005]");
        assertThat(room.last("Error").path("description").stringValue())
                .isEqualTo("Error parsing client message. Check the " + area + " field against the API spec.");
        assertThat(room.session().clientFaults()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'think':{'provider':{'type':'anthropic','model':'x','temperature':1.5}}",
                "'think':{'provider':{'type':'open_ai','model':'x','reasoning_mode':'much'}}",
                "'think':{'provider':{'type':'groq','model':'x'}}",
                "'think':{'provider':{'type':'open_ai','model':'x'},'context_length':1000}",
                "'speak':{'provider':{'type':'deepgram','model':'aura-2-thalia-en','speed':1.6}}",
                "'speak':{'provider':{'type':'deepgram','model':'flux-kit-en'}}",
                "'speak':{'provider':{'type':'deepgram','version':'v2','model':'aura-2-thalia-en'}}",
                "'speak':{'provider':{'type':'deepgram','model':'aura-2-thalia-en','expressivity':1}}",
                "'speak':{'provider':{'type':'open_ai','model':'tts-1','voice':'nova'}}",
                "'speak':[{'provider':{'type':'deepgram','model':'aura-2-thalia-en'}},"
                        + "{'provider':{'type':'deepgram','model':'flux-kit-en'}}]",
                "'listen':{'provider':{'type':'deepgram','model':'flux-general-en'}}",
                "'listen':{'provider':{'type':'deepgram','version':'v2','model':'nova-3'}}",
                "'listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-en','eot_threshold':0.4}}",
                "'listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-en',"
                        + "'eager_eot_threshold':0.8}}",
                "'listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-en','language_hints':['en']}}",
                "'listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-en','eot_timeout_ms':400}}",
                "'language':'en','listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-en'}}",
                "'context':{'messages':[{'type':'History','role':'system','content':'x'}]}"
            })
    void aValueThatIsOutOfRangeOrDoesNotGoWithAnotherIsInvalid(String agent) {
        assertThat(settled(agent).failure()).isEqualTo("INVALID_SETTINGS, [closed 1005]");
    }

    @ParameterizedTest
    @CsvSource({
        "ulaw, 8000, linear16, 16000, none",
        "mulaw, 8000, ulaw, 8000, none",
        "mulaw, 8000, mulaw, 24000, none",
        "mulaw, 8000, linear16, 44100, none",
        "mulaw, 8000, mp3, 22050, none",
        "mulaw, 8000, linear16, 8000, wav",
        "mulaw, 0, linear16, 8000, none"
    })
    void formatsThatAreNotThereAreInvalid(String in, int inRate, String out, int outRate, String container) {
        var room = room().client("{'type':'Settings','audio':{'input':{'encoding':'" + in + "','sample_rate':" + inRate
                + "},'output':{'encoding':'" + out + "','sample_rate':" + outRate + ",'container':'" + container
                + "'}},'agent':{}}");
        assertThat(room.failure()).isEqualTo("INVALID_SETTINGS, [closed 1005]");
    }

    @ParameterizedTest
    @CsvSource({"fc553ec9-5874-49ca-a47c-b670d525a4b1, AGENT_ID_NOT_SUPPORTED", "my-agent, INVALID_AGENT_ID"})
    void thereAreNoReusableAgents(String id, String code) {
        var room = room().client("{'type':'Settings'," + Room.AUDIO + ",'agent':'" + id + "'}");
        assertThat(room.failure()).isEqualTo(code + ", [closed 1005]");
    }

    @Test
    void everythingThatThereIsIsTaken() {
        var room = room().client("{'type':'Settings','tags':['t'],'experimental':false,'mip_opt_out':true,"
                + "'flags':{'history':true}," + Room.AUDIO + ",'agent':{'greeting':'',"
                + "'context':{'messages':[{'type':'History','role':'user','content':'hi'},"
                + "{'type':'History','function_calls':[{'id':'1','name':'f','client_side':true,'arguments':'{}',"
                + "'response':'ok'}]}]},"
                + "'listen':{'provider':{'type':'deepgram','version':'v2','model':'flux-general-multi',"
                + "'eot_threshold':0.7,'eager_eot_threshold':0.5,'eot_timeout_ms':5000,'language_hints':['en'],"
                + "'keyterms':['Patchbay']}},"
                + "'think':[{'provider':{'type':'open_ai','model':'gpt-4o-mini','temperature':0.7},"
                + "'endpoint':{'url':'https://example.com','headers':{'authorization':'x'}},'context_length':'max',"
                + "'prompt':'Be kind.','functions':[{'name':'f','description':'d','parameters':{'type':'object'},"
                + "'defer_until_eot':true}]},{'provider':{'type':'anthropic','model':'x'}}],"
                + "'speak':{'provider':{'type':'deepgram','version':'v2','model':'flux-kit-en','speed':1.05,"
                + "'expressivity':-1}}}}");
        assertThat(room.heard).containsExactly("Welcome", "SettingsApplied");
        assertThat(room.session().conversation())
                .containsExactly(new Remembered.Said(true, "hi"), new Remembered.Called("1", "f", true, "{}", "ok"));
        assertThat(room.session().functions()).containsExactly(new Function("f", true, true));
        assertThat(room.session().prompt()).isEqualTo("Be kind.");
        assertThat(room.session().clientFaults()).isEmpty();
    }

    @Test
    void everythingCanBeUpdated() {
        var room = settled("'think':{'provider':{'type':'open_ai','model':'x'},'prompt':'Be kind.'}")
                .client("{'type':'UpdatePrompt','prompt':'Be brief.'}");
        assertThat(room.session().prompt()).isEqualTo("Be brief.");
        room.client("{'type':'UpdateThink','think':{'provider':{'type':'open_ai','model':'x'},"
                        + "'functions':[{'name':'g'}]}}")
                .client("{'type':'UpdateSpeak','speak':{'provider':{'type':'deepgram','model':'aura-2-zeus-en'}}}")
                .client("{'type':'UpdateListen','listen':{'provider':{'type':'deepgram','model':'nova-3'}}}");
        assertThat(room.heard).endsWith("PromptUpdated", "ThinkUpdated", "SpeakUpdated", "ListenUpdated");
        assertThat(room.session().functions()).containsExactly(new Function("g", true, false));
        assertThat(room.session().prompt()).isEmpty();
        assertThat(room.client("{'type':'UpdateSpeak','speak':{'model':'aura-2-zeus-en'}}")
                        .failure())
                .isEqualTo("UNPARSABLE_CLIENT_MESSAGE, [closed 1005]");
    }

    @Test
    void aPromptIsAddedToIfTheScenarioSaysSo() {
        var habits = Habits.builder().promptAppends(true).build();
        var room = Room.settled(
                        AgentScript.builder().habits(habits),
                        "'think':{'provider':{'type':'open_ai','model':'x'},'prompt':'Be kind.'}")
                .client("{'type':'UpdatePrompt','prompt':'Be brief.'}");
        assertThat(room.session().prompt()).isEqualTo("Be kind.\nBe brief.");
    }

    @Test
    void whoPromptsTooMuchIsWarned() {
        var room = settled("").client("{'type':'UpdatePrompt','prompt':'" + "x".repeat(25_001) + "'}");
        assertThat(room.last("Warning").path("code").stringValue()).isEqualTo("PROMPT_TOO_LONG");
    }
}
