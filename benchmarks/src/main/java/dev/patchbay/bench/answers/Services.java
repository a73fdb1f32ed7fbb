package dev.patchbay.bench.answers;

import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.scenario.AgentScript;
import dev.patchbay.emulator.deepgram.scenario.FluxScript;
import dev.patchbay.emulator.deepgram.scenario.Pace;
import dev.patchbay.emulator.deepgram.scenario.Reply;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SpeakScript;
import java.io.IOException;

/** The far ends: an emulated Deepgram and an emulated chat server, which answer at once. */
record Services(DeepgramServer deepgram, ChatServer chat) implements AutoCloseable {
    private static final String ANSWER = "Certainly.";
    private static final double AT_ONCE = 1_000;

    static Services start() throws IOException {
        var agent = AgentScript.builder()
                .pace(Pace.DEFAULT.prompt().atSpeed(AT_ONCE))
                .reply(Reply.say(ANSWER))
                .build();
        var voice = SpeakScript.builder().firstAudioMs(0).speed(AT_ONCE).build();
        var heard = FluxScript.builder().build();
        var chat = dev.patchbay.emulator.chat.scenario.Scenario.builder()
                .reply(dev.patchbay.emulator.chat.scenario.Reply.say(ANSWER))
                .build();
        return new Services(
                DeepgramServer.start(
                        Scenario.builder().agent(agent).flux(heard).speak(voice).build(), 0),
                ChatServer.start(chat, 0));
    }

    @Override
    public void close() {
        deepgram.close();
        chat.close();
    }

    /** What the measured runtime is configured with. */
    String configuration(String provider) {
        return """
                default_provider: %s
                audiosocket: {port: 0}
                providers:
                  deepgram: {type: deepgram-agent, api_key: none, base_url: "ws://%s", greeting: Hello.}
                  flux: {type: deepgram-flux, api_key: none, base_url: "ws://%2$s"}
                  chat: {type: openai-chat, model: any, base_url: "%s", greeting: Hello.}
                  aura:
                    type: deepgram-aura
                    api_key: none
                    base_url: "ws://%2$s"
                    flushes_per_minute: 0
                pipelines:
                  cascade: {stt: flux, llm: chat, tts: aura}
                """.formatted(provider, deepgram.uri().getAuthority(), chat.uri());
    }
}
