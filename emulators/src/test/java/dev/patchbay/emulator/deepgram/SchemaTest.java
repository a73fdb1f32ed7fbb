package dev.patchbay.emulator.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.Fault;
import dev.patchbay.emulator.deepgram.scenario.Habits;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Part;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Rule;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every message that the Voice Agent sends, against the schemas that are made of what Deepgram publishes. They are not part
 * of this repository: the test is skipped where they are not found.
 */
final class SchemaTest {
    private static final String FILE = "agent-v1.server.overlay.schema.json";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Whatever the schema knows. */
    private static final Set<String> ALL = Set.of(
            "AgentAudioDone",
            "AgentStartedSpeaking",
            "AgentThinking",
            "ConversationText",
            "Error",
            "FunctionCallCancelled",
            "FunctionCallRequest",
            "FunctionCallResponse",
            "History",
            "InjectionRefused",
            "LatencyReport",
            "ListenUpdated",
            "PromptUpdated",
            "SettingsApplied",
            "SpeakUpdated",
            "ThinkUpdated",
            "UserStartedSpeaking",
            "Warning",
            "Welcome");

    @Test
    void everyMessageIsAsTheSchemaSays() throws Exception {
        Path file = find();
        assumeThat(file)
                .as("no ../shared/schemas/deepgram/" + FILE + " above the repository: skipped")
                .isNotNull();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(MAPPER.readTree(Files.readString(file)));
        var problems = new TreeSet<String>();
        var types = new HashSet<String>();
        for (String text : converse()) {
            var message = MAPPER.readTree(text);
            String type = message.path("type").stringValue("");
            types.add(type);
            schema.validate(message)
                    .forEach(error -> problems.add(type + ": " + error.getInstanceLocation() + " " + error));
        }
        assertThat(problems).isEmpty();
        assertThat(types).isEqualTo(ALL);
    }

    private static @Nullable Path find() {
        var explicit = System.getProperty("patchbay.schemas");
        if (explicit != null) {
            return Path.of(explicit, FILE);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/schemas/deepgram").resolve(FILE);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    /** A conversation in which every kind of message comes. */
    private static List<String> converse() throws Exception {
        var scenario = Scenario.builder()
                .agent(AgentScript.builder()
                        .pace(Pace.DEFAULT.prompt().atSpeed(100))
                        .habits(Habits.builder().agentThinking(true).build())
                        .reply(Reply.of(
                                        new Part.Call("find", "{\"id\":1}", false, "sig", ""),
                                        new Part.Call("weather", "{}", false, null, "rain"))
                                .cancelledAfter(1))
                        .rule(new Rule.OutputOf("find"), Reply.tone(440, 300))
                        .reply(Reply.tone(440, 600_000))
                        .build())
                .fault(new Fault.AtMessage(false, "AgentAudioDone", 1), new Fault.Warn("SLOW_THINK_REQUEST", "slow"))
                .build();
        try (var server = DeepgramServer.start(scenario, 0);
                var client = Client.connect(server.uri(SocketKind.AGENT))) {
            client.send("{'type':'Settings','experimental':true,'audio':{'input':{'encoding':'linear16',"
                    + "'sample_rate':16000}},'agent':{'greeting':'Hello.','think':{'provider':{'type':'open_ai',"
                    + "'model':'x'},'functions':[{'name':'find'},{'name':'weather','endpoint':{'url':'x'}}]}}}");
            client.next("AgentAudioDone");
            client.sayTurn();
            client.next("FunctionCallCancelled");
            client.silence(1_500);
            String id = client.next("FunctionCallRequest").at("/functions/0/id").stringValue();
            client.next("FunctionCallResponse");
            client.send("{'type':'FunctionCallResponse','id':'" + id
                    + "','name':'find','content':'found','thought_signature':'sig'}");
            client.next("AgentAudioDone");
            client.send("{'type':'UpdatePrompt','prompt':'x'}");
            client.send("{'type':'UpdateThink','think':{'provider':{'type':'open_ai','model':'x'}}}");
            client.send("{'type':'UpdateSpeak','speak':{'provider':{'type':'deepgram','model':'aura-2-zeus-en'}}}");
            client.send("{'type':'UpdateListen','listen':{'provider':{'type':'deepgram','model':'nova-3'}}}");
            client.send("{'type':'InjectUserMessage','content':'go on'}");
            client.send("{'type':'InjectAgentMessage','message':'x'}");
            client.next("InjectionRefused");
            client.send("{'type':'Nonsense'}");
            client.awaitEnd();
            return client.texts();
        }
    }
}
