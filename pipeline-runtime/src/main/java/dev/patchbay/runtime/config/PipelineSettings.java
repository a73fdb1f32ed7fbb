package dev.patchbay.runtime.config;

import dev.patchbay.api.config.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A pipeline as it stands in the file, in its long form or one of the two short ones. */
record PipelineSettings(
        @Setting("Names of providers in order, from the caller back to the caller.")
        Optional<List<String>> stages,

        @Setting("Short for stages with this one provider, audio in and audio out.")
        Optional<String> agent,

        @Setting("With llm and tts, short for stages with these three: the transcriber.")
        Optional<String> stt,

        @Setting("With stt and tts, short for stages with these three: the language model.")
        Optional<String> llm,

        @Setting("With stt and llm, short for stages with these three: the synthesizer.")
        Optional<String> tts,

        @Setting("Rules for the formats of links, by the names of their ends: \"caller -> denoise\". Each end is a "
                + "provider of the pipeline or caller, the phone's end; \"caller -> vad\" is the detector's link.")
        Map<String, LinkSettings> links,

        @Setting(
                "Names of the tools that the pipeline's agents may call, configured ones and those that plugins bring. "
                        + "Without this key: all of them. [] is none.")
        Optional<List<String>> tools) {
    PipelineSettings {
        boolean cascade = stt.isPresent() || llm.isPresent() || tts.isPresent();
        if (Stream.of(stages.isPresent(), agent.isPresent(), cascade)
                        .filter(Boolean::booleanValue)
                        .count()
                != 1) {
            throw new IllegalArgumentException("write one of stages, agent, or stt with llm and tts");
        }
        if (cascade && (stt.isEmpty() || llm.isEmpty() || tts.isEmpty())) {
            throw new IllegalArgumentException("stt, llm and tts go together; for another chain write stages");
        }
        if (stages.isPresent() && stages.get().isEmpty()) {
            throw new IllegalArgumentException("stages must name at least one provider");
        }
    }

    List<String> chain() {
        return stages.orElseGet(
                () -> Stream.of(agent, stt, llm, tts).flatMap(Optional::stream).toList());
    }
}
