package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who speaks.
 *
 * @param provider whose voice
 * @param model deepgram, eleven_labs, cartesia, open_ai
 * @param voice cartesia, open_ai, aws_polly
 * @param language eleven_labs, cartesia, aws_polly
 * @param speed deepgram; 1 is as the voice speaks
 * @param expressivity deepgram's Flux voices; -2 to 2
 * @param volume cartesia; 0.5 to 2
 * @param engine aws_polly
 * @param credentials aws_polly
 * @param endpoint where the voice is, when Deepgram does not have it itself
 */
public record Speaking(
        @Setting(value = "Whose voice: deepgram, eleven_labs, cartesia, open_ai or aws_polly.", fallback = "deepgram")
        Provider provider,

        @Setting(
                "Which model; with deepgram the voice as well, such as aura-2-thalia-en, or flux-kit-en, which speaks as Flux "
                        + "does. Absent: aura-2-thalia-en with deepgram; others have none by default.")
        Optional<String> model,

        @Setting("cartesia, open_ai, aws_polly: the voice's name or id. With eleven_labs it is part of endpoint.url.")
        Optional<String> voice,

        @Setting("eleven_labs, cartesia, aws_polly: what is spoken. With deepgram it is in the model's name.")
        Optional<String> language,

        @Setting(value = "deepgram: how fast, 0.7 to 1.5; Flux voices from 0.5.", min = 0.5, max = 1.5)
        Optional<Double> speed,

        @Setting(value = "deepgram's Flux voices: from -2, calm, to 2, lively.", min = -2, max = 2)
        Optional<Integer> expressivity,

        @Setting(value = "cartesia: how loud.", min = 0.5, max = 2)
        Optional<Double> volume,

        @Setting("aws_polly: generative, long_form, standard or neural.")
        Optional<Engine> engine,

        @Setting("aws_polly: the account.") Optional<AwsCredentials> credentials,

        @Setting("Where the voice is, when it is not one of Deepgram's.")
        Optional<ModelEndpoint> endpoint) {
    private static final String DEFAULT_MODEL = "aura-2-thalia-en";
    private static final double SLOWEST_AURA = 0.7;
    private static final double SLOWEST_FLUX = 0.5;
    private static final double FASTEST = 1.5;

    /** Whose voice. */
    public enum Provider {
        /** Deepgram itself: Aura, or Flux voices. */
        DEEPGRAM,
        /** ElevenLabs. */
        ELEVEN_LABS,
        /** Cartesia. */
        CARTESIA,
        /** OpenAI. */
        OPEN_AI,
        /** Amazon. */
        AWS_POLLY
    }

    /** How Amazon's voices are made. */
    public enum Engine {
        /** The newest. */
        GENERATIVE,
        /** For long texts. */
        LONG_FORM,
        /** The oldest. */
        STANDARD,
        /** In between. */
        NEURAL
    }

    /** Refuses what does not go together. */
    public Speaking {
        var keys = new Keys("provider " + Wire.name(provider));
        keys.check(
                Map.of(
                        "model", model,
                        "voice", voice,
                        "language", language,
                        "speed", speed,
                        "expressivity", expressivity,
                        "volume", volume,
                        "engine", engine,
                        "credentials", credentials,
                        "endpoint", endpoint),
                taken(provider),
                needed(provider));
        if (provider == Provider.DEEPGRAM) {
            checkVoice(model.orElse(DEFAULT_MODEL), speed, expressivity);
        }
        checkEndpoint(provider, endpoint);
    }

    private static Set<String> taken(Provider provider) {
        return switch (provider) {
            case DEEPGRAM -> Set.of("model", "speed", "expressivity");
            case ELEVEN_LABS -> Set.of("model", "language", "endpoint");
            case CARTESIA -> Set.of("model", "voice", "language", "volume", "endpoint");
            case OPEN_AI -> Set.of("model", "voice", "endpoint");
            case AWS_POLLY -> Set.of("voice", "language", "engine", "credentials", "endpoint");
        };
    }

    private static Set<String> needed(Provider provider) {
        return switch (provider) {
            case DEEPGRAM -> Set.of();
            case ELEVEN_LABS -> Set.of("model");
            case CARTESIA, OPEN_AI -> Set.of("model", "voice");
            case AWS_POLLY -> Set.of("voice", "language", "engine", "credentials");
        };
    }

    private static void checkVoice(String model, Optional<Double> speed, Optional<Integer> expressivity) {
        var keys = new Keys("model " + model);
        if (!flux(model)) {
            keys.refuse("expressivity", expressivity, "name a Flux voice, such as flux-kit-en");
        }
        keys.range("speed", speed, flux(model) ? SLOWEST_FLUX : SLOWEST_AURA, FASTEST);
    }

    private static void checkEndpoint(Provider provider, Optional<ModelEndpoint> endpoint) {
        if (provider != Provider.ELEVEN_LABS
                && endpoint.filter(ModelEndpoint::socket).isPresent()) {
            throw new IllegalArgumentException("endpoint.url must be https with provider " + Wire.name(provider)
                    + "; eleven_labs alone takes wss");
        }
    }

    private static boolean flux(String model) {
        return model.startsWith("flux-");
    }

    /** {@return which model} */
    String modelName() {
        return model.orElse(DEFAULT_MODEL);
    }

    /** {@return whether one of Deepgram's Flux voices speaks, by the second version of its API} */
    boolean flux() {
        return provider == Provider.DEEPGRAM && flux(modelName());
    }
}
