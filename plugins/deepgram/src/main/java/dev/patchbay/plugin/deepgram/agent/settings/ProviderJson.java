package dev.patchbay.plugin.deepgram.agent.settings;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who listens, thinks and speaks, as the server wants to be told. What is absent is left to it. */
final class ProviderJson {
    private static final String TYPE = "type";
    private static final String MODEL = "model";
    private static final String VERSION = "version";

    private ProviderJson() {}

    static ObjectNode of(Listening listen) {
        var version = listen.flux() ? Listening.Version.V2 : Listening.Version.V1;
        var provider =
                object().put(TYPE, "deepgram").put(VERSION, Wire.name(version)).put(MODEL, listen.model());
        listen.language().ifPresent(language -> provider.put("language", language));
        if (!listen.languageHints().isEmpty()) {
            listen.languageHints().forEach(provider.putArray("language_hints")::add);
        }
        listen.eotThreshold().ifPresent(sure -> provider.put("eot_threshold", sure));
        listen.eagerEotThreshold().ifPresent(sure -> provider.put("eager_eot_threshold", sure));
        listen.eotTimeoutMs().ifPresent(silence -> provider.put("eot_timeout_ms", silence));
        if (!listen.keyterms().isEmpty()) {
            listen.keyterms().forEach(provider.putArray("keyterms")::add);
        }
        listen.smartFormat().ifPresent(smart -> provider.put("smart_format", smart));
        return provider;
    }

    static ObjectNode of(Thinking think) {
        var settings = object();
        var provider = settings.putObject("provider")
                .put(TYPE, Wire.name(think.provider()))
                .put(MODEL, think.modelName());
        think.version().ifPresent(version -> provider.put(VERSION, version));
        think.temperature().ifPresent(free -> provider.put("temperature", free));
        think.reasoningMode().ifPresent(mode -> provider.put("reasoning_mode", Wire.name(mode)));
        think.credentials().ifPresent(account -> provider.set("credentials", of(account)));
        think.endpoint().ifPresent(endpoint -> settings.set("endpoint", of(endpoint)));
        think.contextLength().ifPresent(length -> contextLength(settings, length));
        return settings;
    }

    private static void contextLength(ObjectNode settings, String length) {
        if (length.equals("max")) {
            settings.put("context_length", length);
        } else {
            settings.put("context_length", Integer.parseInt(length));
        }
    }

    static ObjectNode of(Speaking speak) {
        var settings = object();
        var provider = settings.putObject("provider").put(TYPE, Wire.name(speak.provider()));
        switch (speak.provider()) {
            case DEEPGRAM -> provider.put(VERSION, speak.flux() ? "v2" : "v1").put(MODEL, speak.modelName());
            case ELEVEN_LABS -> provider.put("model_id", speak.modelName());
            case CARTESIA -> {
                provider.put("model_id", speak.modelName());
                speak.voice()
                        .ifPresent(id ->
                                provider.putObject("voice").put("mode", "id").put("id", id));
            }
            case OPEN_AI -> {
                provider.put(MODEL, speak.modelName());
                speak.voice().ifPresent(name -> provider.put("voice", name));
            }
            case AWS_POLLY -> speak.voice().ifPresent(name -> provider.put("voice", name));
        }
        speak.language().ifPresent(language -> provider.put("language", language));
        speak.speed().ifPresent(speed -> provider.put("speed", speed));
        speak.expressivity().ifPresent(lively -> provider.put("expressivity", lively));
        speak.volume().ifPresent(loud -> provider.put("volume", loud));
        speak.engine()
                .ifPresent(engine -> provider.put("engine", Wire.name(engine).replace('_', '-')));
        speak.credentials().ifPresent(account -> provider.set("credentials", of(account)));
        speak.endpoint().ifPresent(endpoint -> settings.set("endpoint", of(endpoint)));
        return settings;
    }

    private static ObjectNode of(AwsCredentials account) {
        var credentials = object().put(TYPE, Wire.name(account.type()))
                .put("region", account.region())
                .put("access_key_id", account.accessKeyId().reveal())
                .put("secret_access_key", account.secretAccessKey().reveal());
        account.sessionToken().ifPresent(token -> credentials.put("session_token", token.reveal()));
        return credentials;
    }

    private static ObjectNode of(ModelEndpoint endpoint) {
        var json = object().put("url", endpoint.url());
        if (!endpoint.headers().isEmpty()) {
            var headers = json.putObject("headers");
            endpoint.headers().forEach((name, value) -> headers.put(name, value.reveal()));
        }
        return json;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
