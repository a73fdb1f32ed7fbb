package dev.patchbay.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.api.event.StageEvent;
import dev.patchbay.api.stage.Interruption;
import dev.patchbay.api.stage.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LocalAgentTest {
    private static final LocalFactory FACTORY = new LocalFactory();
    private static final Interruption CUT = new Interruption(List.of());

    private final FakeSession session = new FakeSession();

    @Test
    void greetsWhenTheCallIsUp() throws InterruptedException {
        started(Configs.twoLines());

        assertThat(session.texts).containsExactly(new StageEvent.AgentText("greeting", "Hello."));
        assertThat(session.utterance("greeting").audio()).hasSizeGreaterThan(4_000);
        assertThat(session.utterance("greeting").closed()).isTrue();
    }

    @Test
    void answersEachTurnWithTheNextLineThenSaysGoodbyeAndHangsUp() throws InterruptedException {
        var agent = started(Configs.twoLines());
        callerSpeaks(agent);
        callerSpeaks(agent);
        assertThat(session.log).containsExactly("say greeting", "say line-1", "say line-2");

        callerSpeaks(agent);
        assertThat(session.log).endsWith("say line-2", "say goodbye", "hang up goodbye");
        assertThat(session.texts)
                .extracting(StageEvent.AgentText::text)
                .containsExactly("Hello.", "One.", "Two.", "Bye.");
        assertThat(session.utterances)
                .allSatisfy(utterance -> assertThat(utterance.audio()).isNotEmpty());
    }

    @Test
    void isSilentAfterTheGoodbye() throws InterruptedException {
        var agent = started(Configs.saying("Hello.", List.of(), "Bye."));
        callerSpeaks(agent);
        callerSpeaks(agent);
        press(agent, "1");
        session.advance(Keys.PAUSE);

        assertThat(session.log).containsExactly("say greeting", "say goodbye", "hang up goodbye");
    }

    @Test
    void passesOverBlankTexts() throws InterruptedException {
        var agent = started(Configs.saying(" ", List.of("One.", "", "Two."), ""));
        callerSpeaks(agent);
        callerSpeaks(agent);
        callerSpeaks(agent);

        assertThat(session.log).containsExactly("say line-1", "say line-2", "hang up goodbye");
    }

    @Test
    void goesOnWithTheNextLineAfterAnInterruption() throws InterruptedException {
        session.onBegin = FakeUtterance::full;
        var agent = FACTORY.create(Configs.twoLines());
        agent.start(session);
        interrupt(agent, "greeting");
        assertThat(session.log).containsExactly("say greeting");
        assertThat(session.utterance("greeting").audio()).isEmpty();

        agent.callerStopped();
        interrupt(agent, "line-1");
        agent.callerStopped();
        interrupt(agent, "line-2");
        assertThat(session.log).containsExactly("say greeting", "say line-1", "say line-2");
    }

    @Test
    void forgetsTheAnswerItOwedWhenItIsInterrupted() throws InterruptedException {
        session.onBegin = FakeUtterance::full;
        var agent = FACTORY.create(Configs.twoLines());
        agent.start(session);
        agent.callerStopped();
        interrupt(agent, "greeting");
        assertThat(session.log).containsExactly("say greeting");

        session.onBegin = utterance -> utterance;
        callerSpeaks(agent);
        assertThat(session.log).containsExactly("say greeting", "say line-1");
    }

    @Test
    void hangsUpEvenIfTheGoodbyeIsInterrupted() throws InterruptedException {
        var agent = started(Configs.saying("Hello.", List.of(), "Bye."));
        session.onBegin = FakeUtterance::full;
        agent.callerStopped();
        interrupt(agent, "goodbye");

        assertThat(session.log).containsExactly("say greeting", "say goodbye", "hang up goodbye");
    }

    @Test
    void answersOnceItHasFinishedSpeaking() throws InterruptedException {
        session.onBegin = FakeUtterance::full;
        var agent = FACTORY.create(Configs.twoLines());
        agent.start(session);
        session.utterance("greeting").awaitFirstWrite();
        agent.callerStopped();
        agent.callerStopped();
        assertThat(session.log).containsExactly("say greeting");

        session.onBegin = utterance -> utterance;
        session.utterance("greeting").cancel();
        session.settle();
        assertThat(session.log).containsExactly("say greeting", "say line-1");
    }

    @Test
    void readsBackTheKeysOfOneGroup() throws InterruptedException {
        var agent = started(Configs.twoLines());
        press(agent, "42");
        session.advance(Keys.PAUSE.minusMillis(20));
        press(agent, "7");
        session.advance(Keys.PAUSE.minusMillis(20));
        assertThat(session.log).containsExactly("say greeting");

        session.advance(Duration.ofMillis(20));
        assertThat(session.texts.getLast()).isEqualTo(new StageEvent.AgentText("dtmf-1", "You pressed 4 2 7."));
        assertThat(session.utterance("dtmf-1").audio()).isNotEmpty();
    }

    @Test
    void readsBackEachGroupByItself() throws InterruptedException {
        var agent = started(Configs.twoLines());
        press(agent, "1");
        session.advance(Keys.PAUSE);
        press(agent, "*#");
        session.advance(Keys.PAUSE);

        assertThat(session.texts)
                .endsWith(
                        new StageEvent.AgentText("dtmf-1", "You pressed 1."),
                        new StageEvent.AgentText("dtmf-2", "You pressed star pound."));
    }

    @Test
    void readsKeysBackThatCutItOff() throws InterruptedException {
        session.onBegin = FakeUtterance::full;
        var agent = FACTORY.create(Configs.twoLines());
        agent.start(session);
        press(agent, "5");
        interrupt(agent, "greeting");
        session.onBegin = utterance -> utterance;
        session.advance(Keys.PAUSE);

        assertThat(session.log).containsExactly("say greeting", "say dtmf-1");
    }

    @Test
    void keepsTheFirst32Keys() throws InterruptedException {
        var agent = started(Configs.twoLines());
        press(agent, "1".repeat(32) + "2");
        session.advance(Keys.PAUSE);

        assertThat(session.texts.getLast().text())
                .containsPattern("1( 1){31}\\.")
                .doesNotContain("2");
    }

    @Test
    void ignoresKeysWhenToldTo() throws InterruptedException {
        var agent = started(new LocalConfig(LocalConfig.Voice.KEVIN, "Hello.", List.of(), "Bye.", false, 150, 100));
        press(agent, "5");
        session.advance(Keys.PAUSE);

        assertThat(session.log).containsExactly("say greeting");
    }

    @Test
    void readsNothingBackOnceClosed() throws InterruptedException {
        var agent = started(Configs.twoLines());
        press(agent, "5");
        agent.close();
        session.advance(Keys.PAUSE);

        assertThat(session.log).containsExactly("say greeting");
    }

    private Stage started(LocalConfig config) throws InterruptedException {
        var agent = FACTORY.create(config);
        agent.start(session);
        session.settle();
        return agent;
    }

    private void callerSpeaks(Stage agent) throws InterruptedException {
        agent.callerStarted(Duration.ZERO);
        agent.callerStopped();
        session.settle();
    }

    private void interrupt(Stage agent, String utterance) throws InterruptedException {
        session.utterance(utterance).awaitFirstWrite();
        session.utterance(utterance).cancel();
        agent.interrupt(CUT);
        session.settle();
    }

    private static void press(Stage agent, String keys) {
        keys.chars().forEach(key -> agent.dtmf((char) key));
    }
}
