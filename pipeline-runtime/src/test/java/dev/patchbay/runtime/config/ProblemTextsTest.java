package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.load;
import static dev.patchbay.runtime.config.FakePlugins.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.runtime.config.FakePlugins.Local;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages are interface: each stands here word for word. */
class ProblemTextsTest {
    @Test
    void unknownKeyNamesTheNearestOne() {
        assertThat(problems("""
                        providers:
                          local: {type: local}
                          dg:
                            type: deepgram
                            api_key: k
                            modle: nova-2
                        """))
                .containsExactly("patchbay.yml:6:5: providers.dg.modle: unknown key; did you mean model?");
    }

    @Test
    void unknownKeyNearNoOtherListsThem() {
        assertThat(problems("providers: {local: {type: local, temperature: 1}}"))
                .containsExactly(
                        "patchbay.yml:1:34: providers.local.temperature: unknown key; known keys are type, greeting");
    }

    @Test
    void unknownKeyAtTheTopMayBeAMissingPlugin() {
        assertThat(problems("piplines: {}\nsip:\n"))
                .containsExactly(
                        "patchbay.yml:1:1: piplines: unknown key; did you mean pipelines?",
                        "patchbay.yml:2:1: sip: unknown key; known keys are audiosocket, barge_in, default_provider, "
                                + "farewell, limits, no_input, on_provider_failure, pipelines, playout, providers, "
                                + "recording, resampler, tools, turn, twilio, vad, while_tool_runs; a transport comes with its "
                                + "plugin, which may be missing");
    }

    @Test
    void aVoiceThatIsNoProviderIsNamedWithTheNearestOne() {
        assertThat(problems("""
                        providers: {local: {type: local}, reception: {type: local}}
                        pipelines: {main: {agent: local}}
                        default_provider: main
                        on_provider_failure:
                          voice: recption
                        """))
                .containsExactly(
                        "patchbay.yml:5:10: on_provider_failure.voice: no provider is called \"recption\"; did you"
                                + " mean reception?");
        assertThat(problems("pipelines: {main: {agent: local}}\non_provider_failure: {voice: main}\n"))
                .containsExactly(
                        "patchbay.yml:2:30: on_provider_failure.voice: no provider is called \"main\"; there are local");
    }

    @Test
    void unknownKeyInANestedSectionHasItsPath() {
        assertThat(problems("providers: {local: {type: kitchen-sink, voice: {sped: 1}}}"))
                .containsExactly("patchbay.yml:1:49: providers.local.voice.sped: unknown key; did you mean speed?");
    }

    @Test
    void duplicateKeyNamesTheFirstLine() {
        assertThat(problems("turn: {silence_duration_ms: 1}\nplayout:\nturn: {silence_duration_ms: 2}\n"))
                .containsExactly("patchbay.yml:3:1: turn: duplicate key; the first is on line 1");
        assertThat(load("turn: {silence_duration_ms: 1}\nturn: {silence_duration_ms: 2}\n")
                        .config()
                        .turn())
                .isEqualTo(new TurnConfig(1));
    }

    @Test
    void anotherKindOfNodeIsNamed() {
        assertThat(problems("""
                        turn: 600
                        playout: [1]
                        default_provider: {a: b}
                        pipelines: {p: {stages: local}, q: {agent: [local]}, r: local}
                        """))
                .containsExactly(
                        "patchbay.yml:1:7: turn: must be a map, not text",
                        "patchbay.yml:2:10: playout: must be a map, not a list",
                        "patchbay.yml:3:19: default_provider: must be text, not a map",
                        "patchbay.yml:4:25: pipelines.p.stages: must be a list, not text",
                        "patchbay.yml:4:44: pipelines.q.agent: must be text, not a list",
                        "patchbay.yml:4:57: pipelines.r: must be a map, not text");
    }

    @Test
    void rootMustBeAMap() {
        assertThat(problems("- a")).containsExactly("patchbay.yml:1:1: must be a map, not a list");
        assertThat(problems("a")).containsExactly("patchbay.yml:1:1: must be a map, not text");
    }

    @Test
    void keyWithoutValueIsNotAnEmptyValue() {
        assertThat(problems("recording:\ndefault_provider:\npipelines: {p: {stages: }}"))
                .containsExactly(
                        "patchbay.yml:1:1: recording: has no value; write {} or remove the key",
                        "patchbay.yml:2:1: default_provider: has no value; write one or remove the key",
                        "patchbay.yml:3:17: pipelines.p.stages: has no value; write [] or remove the key");
    }

    @Test
    void wrongValuesNameTheTypeAndTheRange() {
        assertThat(problems("""
                        providers:
                          local:
                            type: kitchen-sink
                            small: ten
                            large: -1
                            share: half
                            on: yes
                            mood: lively
                            pause: 5 minutes
                            format: opus 48000
                            voice: {speed: 2.5}
                            stops: [1, two, 3]
                            voices: {a: {speed: x}}
                            perhaps: 99999999999
                        """))
                .containsExactly(
                        "patchbay.yml:4:12: providers.local.small: must be a whole number from 1 to 9, not \"ten\"",
                        "patchbay.yml:5:12: providers.local.large: must be a whole number of at least 0, not \"-1\"",
                        "patchbay.yml:6:12: providers.local.share: must be a number, not \"half\"",
                        "patchbay.yml:7:9: providers.local.on: must be true or false, not \"yes\"",
                        "patchbay.yml:8:11: providers.local.mood: must be one of calm, very_lively, not \"lively\"",
                        "patchbay.yml:9:12: providers.local.pause: must be a length of time such as 200ms, 2s, 5m or 1h, "
                                + "not \"5 minutes\"",
                        "patchbay.yml:10:13: providers.local.format: must be an encoding (pcm16, pcm16be, pcmu, pcma) and "
                                + "a rate of 8000 to 192000 Hz, such as pcm16 16000, not \"opus 48000\"",
                        "patchbay.yml:11:20: providers.local.voice.speed: must be a number from 0.5 to 2, not \"2.5\"",
                        "patchbay.yml:12:16: providers.local.stops[1]: must be a whole number, not \"two\"",
                        "patchbay.yml:13:25: providers.local.voices.a.speed: must be a number from 0.5 to 2, not \"x\"",
                        "patchbay.yml:14:14: providers.local.perhaps: must be a whole number, not \"99999999999\"");
    }

    @Test
    void onlyTrueAndFalseAreBooleans() {
        for (var word : new String[] {"yes", "no", "on", "off", "True", "FALSE", "1"}) {
            assertThat(problems("barge_in: {enabled: " + word + "}"))
                    .containsExactly(
                            "patchbay.yml:1:21: barge_in.enabled: must be true or false, not \"" + word + "\"");
        }
    }

    @Test
    void rangesOfTheFixedSectionsAreChecked() {
        assertThat(problems("turn: {silence_duration_ms: 5001}\nplayout: {buffer_ms: 99}"))
                .containsExactly(
                        "patchbay.yml:1:29: turn.silence_duration_ms: must be a whole number from 0 to 5000, not \"5001\"",
                        "patchbay.yml:2:22: playout.buffer_ms: must be a whole number from 100 to 60000, not \"99\"");
    }

    @Test
    void missingKeyIsReportedAtItsSection() {
        assertThat(problems("providers:\n  local: {type: local}\n  dg: {type: deepgram}\n"))
                .containsExactly("patchbay.yml:3:3: providers.dg.api_key: required, but missing");
    }

    @Test
    void refusalOfTheRecordIsReportedAtItsSection() {
        assertThat(problems("providers:\n  local: {type: kitchen-sink, small: 7}\n"))
                .containsExactly("patchbay.yml:2:3: providers.local: small may be more than 5 only when on is true: "
                        + "small is 7");
    }

    @Test
    void refusalOfTheRecordIsNoFurtherProblemWhenAValueWasWrong() {
        assertThat(problems("providers: {local: {type: kitchen-sink, small: 7, on: ture}}"))
                .containsExactly("patchbay.yml:1:55: providers.local.on: must be true or false, not \"ture\"");
    }

    @Test
    void recordThatFailsOtherwiseIsReportedToo() {
        var types = ConfigTypes.of(Map.of("local", Failing.class), Map.of());

        assertThat(new ConfigLoader(types, _ -> null).parse("patchbay.yml", "").problems())
                .extracting(Problem::toString)
                .containsExactly("patchbay.yml:1:1: providers.local: these settings make their plugin fail: "
                        + "java.lang.IllegalStateException: broken");
    }

    record Failing() {
        Failing {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void unknownProviderTypeNamesTheNearestAndTheInstalled() {
        assertThat(problems("providers: {local: {type: deepgrm, api_key: k}}"))
                .containsExactly(
                        "patchbay.yml:1:27: providers.local.type: no loaded plugin has the stage type \"deepgrm\"; "
                                + "did you mean deepgram? installed types are deepgram, kitchen-sink, local, webrtc; if it is of "
                                + "another plugin, install that");
        assertThat(problems("vad: {type: silero}"))
                .containsExactly("patchbay.yml:1:13: vad.type: no loaded plugin has the stage type \"silero\"; "
                        + "installed types are deepgram, kitchen-sink, local, webrtc; if it is of another plugin, install "
                        + "that");
    }

    @Test
    void providerWithoutATypeIsToldTheInstalledOnes() {
        assertThat(problems("providers: {local: }"))
                .containsExactly("patchbay.yml:1:13: providers.local.type: required, but missing; "
                        + "installed types are deepgram, kitchen-sink, local, webrtc");
    }

    @Test
    void nothingInstalledIsSaid() {
        var types = ConfigTypes.of(Map.of(), Map.of("audiosocket", Local.class));

        assertThat(new ConfigLoader(types, _ -> null).parse("patchbay.yml", "").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "patchbay.yml:1:1: providers.local.type: no loaded plugin has the stage type \"local\"; "
                                + "no stage type is installed; if it is of another plugin, install that");
    }

    @Test
    void namesMustMeanSomething() {
        assertThat(problems("""
                        default_provider: recption
                        pipelines:
                          reception: {stages: [locl, local, deepgram]}
                          short: {agent: openai}
                          cascade: {stt: a, llm: local, tts: local}
                        """))
                .containsExactly(
                        "patchbay.yml:1:19: default_provider: \"recption\" is neither a provider nor a pipeline; did you "
                                + "mean reception?",
                        "patchbay.yml:3:24: pipelines.reception.stages[0]: no provider is called \"locl\"; did you mean "
                                + "local?",
                        "patchbay.yml:3:37: pipelines.reception.stages[2]: no provider is called \"deepgram\"; there are "
                                + "local",
                        "patchbay.yml:4:18: pipelines.short.agent: no provider is called \"openai\"; there are local",
                        "patchbay.yml:5:18: pipelines.cascade.stt: no provider is called \"a\"; there are local");
    }

    @Test
    void defaultOfTheDefaultProviderMustExistToo() {
        assertThat(problems("providers: {dg: {type: deepgram, api_key: k}}"))
                .containsExactly("patchbay.yml:1:1: default_provider: missing, and its default \"local\" is neither a "
                        + "provider nor a pipeline; there are dg");
    }

    @Test
    void providerThatCouldNotBeBoundIsNotBlamedAgain() {
        var yaml = """
                default_provider: p
                providers:
                  local: {type: local}
                  dg: {type: deepgram}
                pipelines:
                  p: {stages: [local, dg]}
                  q: {agent: local}
                """;

        assertThat(problems(yaml)).containsExactly("patchbay.yml:4:3: providers.dg.api_key: required, but missing");
        assertThat(load(yaml).config().providers()).containsOnlyKeys("local");
        assertThat(load(yaml).config().pipelines()).containsOnlyKeys("q");
    }

    @Test
    void namesThatCannotBeGivenAreRefused() {
        assertThat(problems("""
                        providers:
                          local: {type: local}
                          caller: {type: local}
                          a b: {type: local}
                        pipelines:
                          local: {agent: local}
                          vad: {agent: local}
                        """))
                .containsExactly(
                        "patchbay.yml:3:3: providers.caller: \"caller\" is an end of every link; choose another name",
                        "patchbay.yml:4:3: providers.a b: a name is letters, digits, - and _, beginning with a letter or "
                                + "digit",
                        "patchbay.yml:6:3: pipelines.local: a provider has this name too; give the pipeline another one",
                        "patchbay.yml:7:3: pipelines.vad: \"vad\" is an end of every link; choose another name");
    }

    @Test
    void aPipelineHasOneFormOnly() {
        assertThat(problems("""
                        pipelines:
                          none: {}
                          both: {agent: local, stages: [local]}
                          half: {stt: local, tts: local}
                          empty: {stages: []}
                        """))
                .containsExactly(
                        "patchbay.yml:2:3: pipelines.none: write one of stages, agent, or stt with llm and tts",
                        "patchbay.yml:3:3: pipelines.both: write one of stages, agent, or stt with llm and tts",
                        "patchbay.yml:4:3: pipelines.half: stt, llm and tts go together; for another chain write stages",
                        "patchbay.yml:5:3: pipelines.empty: stages must name at least one provider");
    }

    @Test
    void linksMustExistAndSayOneThing() {
        assertThat(problems("""
                        providers: {local: {type: local}, quiet: {type: local}}
                        pipelines:
                          p:
                            stages: [quiet, local]
                            links:
                              caller->quiet: {pin: pcm16 8000}
                              tts -> llm: {pin: pcm16 8000}
                              caller -> vad: {}
                              local -> caller: {pin: pcmu 8000, prefer: pcmu 8000}
                              quiet -> local: {prefer: mp3}
                        """))
                .containsExactly(
                        "patchbay.yml:6:7: pipelines.p.links.caller->quiet: the pipeline has no such link; its links are "
                                + "caller -> quiet, quiet -> local, local -> caller, caller -> vad",
                        "patchbay.yml:7:7: pipelines.p.links.tts -> llm: the pipeline has no such link; its links are "
                                + "caller -> quiet, quiet -> local, local -> caller, caller -> vad",
                        "patchbay.yml:8:7: pipelines.p.links.caller -> vad: write either prefer or pin, such as "
                                + "{prefer: pcm16 16000}",
                        "patchbay.yml:9:7: pipelines.p.links.local -> caller: write either prefer or pin, such as "
                                + "{prefer: pcm16 16000}",
                        "patchbay.yml:10:32: pipelines.p.links.quiet -> local.prefer: must be an encoding (pcm16, "
                                + "pcm16be, pcmu, pcma) and a rate of 8000 to 192000 Hz, such as pcm16 16000, not "
                                + "\"mp3\"");
    }

    @Test
    void toolsAreJudgedAsProvidersAre() {
        assertThat(problems("""
                        tools:
                          book_table: {type: tabel, url: x}
                          cancel: {url: x}
                          find: {type: table, url: x, key: k, seat: 4}
                          look-up: {type: table, url: x, key: k}
                          count: {type: table, url: x, key: k, seats: 0}
                        """))
                .containsExactly(
                        "patchbay.yml:2:22: tools.book_table.type: no loaded plugin has the tool type \"tabel\"; did you "
                                + "mean table? installed types are table; if it is of another plugin, install that",
                        "patchbay.yml:3:3: tools.cancel.type: required, but missing; installed types are table",
                        "patchbay.yml:4:39: tools.find.seat: unknown key; did you mean seats?",
                        "patchbay.yml:5:3: tools.look-up: a tool's name is 1 to 64 letters, digits and _: models know it "
                                + "by that",
                        "patchbay.yml:6:47: tools.count.seats: must be a whole number of at least 1, not \"0\"");
    }

    @Test
    void toolsThatPipelinesNameMustBeThere() {
        assertThat(problems("""
                        tools:
                          book_table: {type: table, url: x}
                        pipelines:
                          p: {agent: local, tools: [hang_up, book_tabel, hangup, coffee]}
                        """))
                .containsExactly(
                        "patchbay.yml:2:3: tools.book_table.key: required, but missing",
                        "patchbay.yml:4:38: pipelines.p.tools[1]: no tool is called \"book_tabel\"; did you mean "
                                + "book_table?",
                        "patchbay.yml:4:50: pipelines.p.tools[2]: no tool is called \"hangup\"; did you mean hang_up?",
                        "patchbay.yml:4:58: pipelines.p.tools[3]: no tool is called \"coffee\"; there are book_table, "
                                + "hang_up");
    }

    @Test
    void recordingsGoSomewhere() {
        assertThat(problems("recording: {directory: \" \"}"))
                .containsExactly("patchbay.yml:1:1: recording: directory must not be empty");
    }

    @Test
    void longValuesAreCutShort() {
        assertThat(problems("turn: {silence_duration_ms: " + "9".repeat(100) + "}"))
                .containsExactly(
                        "patchbay.yml:1:29: turn.silence_duration_ms: must be a whole number from 0 to 5000, not \""
                                + "9".repeat(60) + "…\"");
    }
}
