package dev.patchbay.distribution;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between the rooms of the house, and that the tests below looked at every room. */
final class ArrowsTest {
    private static final List<String> ROOMS = List.of(
            "pipeline-api",
            "pipeline-runtime",
            "pipeline-testkit",
            "pipeline-server",
            "emulators",
            "plugin-websocket",
            "plugins/audiosocket",
            "plugins/call-tools",
            "plugins/deepgram",
            "plugins/http-tool",
            "plugins/local",
            "plugins/openai-chat",
            "plugins/openai-realtime",
            "plugins/webrtc-vad");
    private static final String RUNTIME = "dev.patchbay.runtime";
    private static final String TOOLKIT = "dev.patchbay.websocket";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders());

    private static List<Path> folders() {
        var folders = new ArrayList<Path>();
        ROOMS.forEach(room -> folders.add(Path.of("..", room, "target", "classes")));
        return folders;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.patchbay.api",
                "dev.patchbay.runtime",
                "dev.patchbay.testkit",
                "dev.patchbay.server",
                "dev.patchbay.emulator",
                "dev.patchbay.websocket",
                "dev.patchbay.plugin.audiosocket",
                "dev.patchbay.plugin.calltools",
                "dev.patchbay.plugin.deepgram",
                "dev.patchbay.plugin.httptool",
                "dev.patchbay.plugin.local",
                "dev.patchbay.plugin.openaichat",
                "dev.patchbay.plugin.openairealtime",
                "dev.patchbay.plugin.webrtcvad"
            })
    void everyRoomWasLookedAt(String root) {
        assertThat(folders()).allMatch(Files::isDirectory);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith(root))
                        .count())
                .isGreaterThan(4);
    }

    @Test
    void theApiNeedsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("dev.patchbay.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.patchbay.api..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void pluginsSeeTheApiAndNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("dev.patchbay.plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        RUNTIME + "..", "dev.patchbay.server..", "dev.patchbay.testkit..", "dev.patchbay.emulator..")
                .check(CLASSES);
    }

    @Test
    void theWebSocketToolkitSeesTheApiAndItsLibraryAlone() {
        classes()
                .that()
                .resideInAPackage(TOOLKIT + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.patchbay.api..",
                        TOOLKIT + "..",
                        "jakarta.websocket..",
                        "org.glassfish..",
                        "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void socketsKnowNoLink() {
        noClasses()
                .that()
                .resideInAPackage(TOOLKIT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TOOLKIT + ".link..")
                .check(CLASSES);
    }

    @Test
    void onlyPluginsUseTheWebSocketToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.patchbay.plugin..", TOOLKIT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TOOLKIT + "..")
                .check(CLASSES);
    }

    @Test
    void pluginsKnowNothingOfTheSocketsLibrary() {
        noClasses()
                .that()
                .resideInAPackage("dev.patchbay.plugin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.websocket..", "org.glassfish..")
                .check(CLASSES);
    }

    @Test
    void pluginsDoNotUseEachOther() {
        slices().matching("dev.patchbay.plugin.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void emulatorsKnowNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("dev.patchbay.emulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.patchbay.api..",
                        RUNTIME + "..",
                        "dev.patchbay.server..",
                        "dev.patchbay.testkit..",
                        "dev.patchbay.plugin..")
                .check(CLASSES);
    }

    @Test
    void emulatorsDoNotUseEachOther() {
        slices().matching("dev.patchbay.emulator.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("dev.patchbay.emulator.."),
                        resideInAnyPackage(
                                "dev.patchbay.emulator.sound..",
                                "dev.patchbay.emulator.history..",
                                "dev.patchbay.emulator.time..",
                                "dev.patchbay.emulator.yaml.."))
                .check(CLASSES);
    }

    @Test
    void whatAnEmulatedServerSaysKnowsNoSocket() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.patchbay.emulator.chat.answer..",
                        "dev.patchbay.emulator.chat.request..",
                        "dev.patchbay.emulator.chat.scenario..",
                        "dev.patchbay.emulator.deepgram.*..",
                        "dev.patchbay.emulator.openai.session..",
                        "dev.patchbay.emulator.openai.scenario..",
                        "dev.patchbay.emulator.sound..",
                        "dev.patchbay.emulator.time..",
                        "dev.patchbay.emulator.yaml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.netty..",
                        "java.net..",
                        "dev.patchbay.emulator.chat",
                        "dev.patchbay.emulator.deepgram",
                        "dev.patchbay.emulator.openai")
                .check(CLASSES);
    }

    @Test
    void theRuntimeKnowsNobodyWhoUsesIt() {
        noClasses()
                .that()
                .resideInAPackage(RUNTIME + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.patchbay.server..",
                        "dev.patchbay.testkit..",
                        "dev.patchbay.emulator..",
                        "dev.patchbay.plugin..")
                .check(CLASSES);
    }

    @Test
    void signalProcessingNeedsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(RUNTIME + ".dsp..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jdk.incubator.vector", RUNTIME + ".dsp..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    /** What each package of the runtime may use of the others; a leaf uses none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config      | negotiation",
                "dsp         | ",
                "graph       | negotiation, dsp, dsp.resampling, playout",
                "metrics     | ",
                "negotiation | ",
                "outage      | ",
                "pipeline    | config, negotiation, playout, plugin, session, tool, turn",
                "playout     | thread",
                "plugin      | ",
                "recording   | dsp, graph, negotiation, session, wav",
                "session     | graph, metrics, negotiation, outage, playout, thread, tool, turn",
                "thread      | ",
                "tool        | thread",
                "turn        | ",
                "wav         | dsp"
            })
    void packagesOfTheRuntimeUseOnly(String name, String allowed) {
        var others = CLASSES.stream()
                .map(type -> type.getPackageName())
                .filter(packageName -> packageName.startsWith(RUNTIME))
                .distinct()
                .filter(packageName -> !packageName.startsWith(RUNTIME + "." + name))
                .filter(packageName -> allowed == null
                        || List.of(allowed.split(", ")).stream()
                                .noneMatch(one -> packageName.equals(RUNTIME + "." + one)))
                .toArray(String[]::new);
        assertThat(others).isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage(RUNTIME + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @Test
    void packagesOfTheRuntimeFormNoCycles() {
        slices().matching(RUNTIME + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void guiceIsAtTheRootOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(RUNTIME)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.inject..")
                .check(CLASSES);
    }

    @Test
    void noPackageIsADrawer() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..common..", "..model..", "..manager..", "..helper..")
                .check(CLASSES);
    }
}
