package dev.patchbay.distribution;

import dev.patchbay.emulator.chat.ChatServer;
import dev.patchbay.emulator.deepgram.DeepgramServer;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.openai.OpenAiRealtimeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The program as it is installed, with four providers in one configuration, whose services are emulated here. */
final class FourProviders implements AutoCloseable {
    static final int MIN_MS = 250;

    private final Path directory;
    private final OpenAiRealtimeServer openAi;
    private final DeepgramServer deepgram;
    private final ChatServer chat;
    private final Server program;

    private FourProviders(Path directory, Services services, Server program) {
        this.directory = directory;
        this.openAi = services.openAi();
        this.deepgram = services.deepgram();
        this.chat = services.chat();
        this.program = program;
    }

    private record Services(OpenAiRealtimeServer openAi, DeepgramServer deepgram, ChatServer chat) {}

    /** Starts all of it; one variable says who answers. */
    static FourProviders start(Path directory, String whoAnswers) throws IOException, InterruptedException {
        return start(directory, whoAnswers, DeepgramSide.scenario(), ChatSide.scenario());
    }

    /** The same with services that behave in another way. */
    static FourProviders start(
            Path directory, String whoAnswers, Scenario deepgram, dev.patchbay.emulator.chat.scenario.Scenario chat)
            throws IOException, InterruptedException {
        var services = new Services(
                OpenAiRealtimeServer.start(OpenAiSide.scenario(), 0),
                DeepgramServer.start(deepgram, 0),
                ChatServer.start(chat, 0));
        Files.writeString(directory.resolve("config.yml"), yaml(services));
        var program = Server.in(directory, Map.of("WHO_ANSWERS", whoAnswers), "run", "--config", "config.yml");
        return new FourProviders(directory, services, program);
    }

    private static String yaml(Services services) {
        return """
            default_provider: ${WHO_ANSWERS}
            audiosocket: {port: 0}
            barge_in: {min_ms: %d}
            providers:
              openai_realtime: {type: openai-realtime, api_key: never-shown, base_url: "ws://%s/v1"}
              deepgram: {type: deepgram-agent, api_key: never-shown, base_url: "ws://%s", greeting: "%s"}
              flux: {type: deepgram-flux, api_key: never-shown, base_url: "ws://%3$s"}
              chat: {type: openai-chat, api_key: never-shown, model: any, base_url: "http://%s/v1", greeting: "%4$s"}
              aura: {type: deepgram-aura, api_key: never-shown, base_url: "ws://%3$s"}
              local: {type: local, greeting: "%4$s", lines: ["%s", "%6$s", "%s"], goodbye: "%s"}
            pipelines:
              cascade: {stt: flux, llm: chat, tts: aura}
              wide:
                stt: flux
                llm: chat
                tts: aura
                links: {"caller -> flux": {pin: pcm16 16000}, "aura -> caller": {pin: pcm16 24000}}
            on_provider_failure: {voice: local, say: I am sorry., then: continue_dialplan}
            recording: {directory: recordings}
            """.formatted(
                        MIN_MS,
                        services.openAi().uri().getAuthority(),
                        services.deepgram().uri().getAuthority(),
                        Conversation.GREETING,
                        services.chat().uri().getAuthority(),
                        Conversation.LONG,
                        Conversation.GO_ON,
                        Conversation.GOODBYE);
    }

    Caller dial() throws IOException {
        return Caller.dial(program.line(), Wire.Audio.SLIN);
    }

    Server program() {
        return program;
    }

    OpenAiRealtimeServer openAi() {
        return openAi;
    }

    DeepgramServer deepgram() {
        return deepgram;
    }

    ChatServer chat() {
        return chat;
    }

    /** Stops the program, and gives the transcript of the only call. */
    Transcript transcript() throws IOException, InterruptedException {
        program.terminate(20);
        return Transcript.read(kept("transcript.jsonl"));
    }

    /** What {@link #transcript()} has a recording beside. */
    Wav recording() throws IOException {
        return Wav.read(kept("call.wav"));
    }

    private Path kept(String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("recordings"))) {
            return files.filter(file -> file.endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + directory));
        }
    }

    @Override
    public void close() {
        program.close();
        openAi.close();
        deepgram.close();
        chat.close();
    }
}
