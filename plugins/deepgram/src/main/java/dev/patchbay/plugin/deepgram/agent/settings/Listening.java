package dev.patchbay.plugin.deepgram.agent.settings;

import dev.patchbay.api.config.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Who listens to the caller: Flux, which finds turns by what is said, or Nova.
 *
 * @param model any name
 * @param version of the listening API
 * @param language Nova alone
 * @param languageHints flux-general-multi alone
 * @param eotThreshold Flux alone; 0.5 to 1
 * @param eagerEotThreshold Flux alone; 0.3 to 0.9
 * @param eotTimeoutMs Flux alone; milliseconds
 * @param keyterms names and rare words
 * @param smartFormat Nova alone
 */
public record Listening(
        @Setting(
                value =
                        "Which model listens: flux-general-en, flux-general-multi, nova-3 or another that the server has.",
                fallback = "flux-general-en")
        String model,

        @Setting("Of the listening API. Absent: v2 for models whose names begin with flux-, v1 for others.")
        Optional<Version> version,

        @Setting("Nova alone: the caller's language, such as en-US, or multi. Absent: as the server does.")
        Optional<String> language,

        @Setting("flux-general-multi alone: the languages that the caller may speak, such as [en, es].")
        List<String> languageHints,

        @Setting(
                value =
                        "Flux alone: how sure it must be that the caller has finished. Higher waits longer and cuts nobody "
                                + "off. Absent: as the server does, 0.7.",
                min = 0.5,
                max = 1)
        Optional<Double> eotThreshold,

        @Setting(
                value =
                        "Flux alone: how sure it must be for the model to begin thinking already. Answers sooner, and costs "
                                + "more calls of the model. Absent: it waits.",
                min = 0.3,
                max = 0.9)
        Optional<Double> eagerEotThreshold,

        @Setting(
                value = "Flux alone: silence that ends a turn in any case. Absent: as the server does, 5000.",
                min = 500,
                max = 60_000)
        Optional<Integer> eotTimeoutMs,

        @Setting("Names and rare words that the caller may say.")
        List<String> keyterms,

        @Setting("Nova alone: whether numbers, dates and the like are written as people write them.")
        Optional<Boolean> smartFormat) {
    private static final String FLUX = "flux-";
    private static final String MULTI = "-multi";

    /** A version of the listening API. */
    public enum Version {
        /** Nova's. */
        V1,
        /** Flux's. */
        V2
    }

    /** Refuses what does not go together. */
    public Listening {
        languageHints = List.copyOf(languageHints);
        keyterms = List.copyOf(keyterms);
        var is = version.orElse(byName(model));
        if (is != byName(model)) {
            throw new IllegalArgumentException("version must be " + Wire.name(byName(model)) + " for model " + model
                    + ", or absent: " + Wire.name(is));
        }
        var keys = new Keys("model " + model);
        if (is == Version.V2) {
            keys.refuse("language", language, "it is in the model's name; flux-general-multi takes language_hints");
            keys.refuse("smart_format", smartFormat, "Flux does it by itself");
        } else {
            var remedy = "name a model of Flux, such as flux-general-en";
            keys.refuse("eot_threshold", eotThreshold, remedy);
            keys.refuse("eager_eot_threshold", eagerEotThreshold, remedy);
            keys.refuse("eot_timeout_ms", eotTimeoutMs, remedy);
        }
        if (!languageHints.isEmpty() && !(model.startsWith(FLUX) && model.endsWith(MULTI))) {
            throw new IllegalArgumentException(
                    "language_hints belong to flux-general-multi, and model is " + model + ": " + languageHints);
        }
        if (!keyterms.isEmpty() && model.startsWith("nova-2")) {
            throw new IllegalArgumentException("keyterms need nova-3 or Flux, and model is " + model + ": " + keyterms);
        }
        checkEagerness(eotThreshold, eagerEotThreshold);
    }

    private static void checkEagerness(Optional<Double> eot, Optional<Double> eager) {
        double sure = eot.orElse(0.7);
        if (eager.isPresent() && eager.get() > sure) {
            throw new IllegalArgumentException(
                    "eager_eot_threshold must not be higher than eot_threshold, which is " + sure + ": " + eager.get());
        }
    }

    private static Version byName(String model) {
        return model.startsWith(FLUX) ? Version.V2 : Version.V1;
    }

    /** {@return whether Flux listens, which no server takes a language for} */
    public boolean flux() {
        return byName(model) == Version.V2;
    }
}
