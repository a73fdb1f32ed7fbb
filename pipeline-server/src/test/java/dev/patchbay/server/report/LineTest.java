package dev.patchbay.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTest {

    @TempDir
    Path folder;

    @Test
    void conversationIsInTheOrderOfSpeakingAndNotOfTheEvents() throws IOException {
        SampleCall call = SampleCall.ofSeconds(9)
                .at(1000, "caller_started")
                .at(2000, "caller_stopped")
                .line("{'at_ms':2500,'event':'turn_ended'}")
                .at(2600, "agent_started", "a")
                .line("{'at_ms':2550,'event':'agent_text','utterance':'a','text':'Yes.'}")
                .line("{'at_ms':2400,'event':'caller_text','text':'Hello?','final':true}")
                .at(3000, "agent_stopped", "a");

        assertThat(Line.all(call.read(folder)))
                .containsExactly(
                        new Line(Line.Side.CALLER, new Interval(1000, 2000), "Hello?", ""),
                        new Line(Line.Side.AGENT, new Interval(2600, 3000), "Yes.", "answered in 600 ms"));
    }

    @Test
    void coughShowsAsTheHoldThatItCaused() throws IOException {
        SampleCall call = SampleCall.ofSeconds(9)
                .at(1000, "agent_started", "a")
                .at(1400, "caller_started")
                .at(1450, "held")
                .at(1500, "caller_stopped")
                .at(1750, "resumed")
                .at(3000, "agent_stopped", "a");

        assertThat(Line.all(call.read(folder)).stream().map(Line::text))
                .containsExactly("", "Playout held for 300 ms, then resumed");
    }

    @Test
    void interruptedLineSaysHowMuchWasHeardAndHowFastTheAgentFellSilent() throws IOException {
        SampleCall call = SampleCall.ofSeconds(9)
                .agentSounds(1000, 2240)
                .at(1000, "agent_started", "a")
                .line("{'at_ms':2200,'event':'interrupted','utterance':'a','played_ms':1230}");

        assertThat(Line.all(call.read(folder)).getFirst().remark())
                .isEqualTo("interrupted after 1.2 s, silent 40 ms after the decision");
    }

    @Test
    void keysPressedInOneGoAreOneLine() throws IOException {
        SampleCall call = SampleCall.ofSeconds(9)
                .line("{'at_ms':1000,'event':'dtmf','digit':'4'}")
                .line("{'at_ms':1600,'event':'dtmf','digit':'2'}")
                .line("{'at_ms':6000,'event':'dtmf','digit':'#'}");

        assertThat(Line.all(call.read(folder)).stream().map(Line::text))
                .containsExactly("Caller pressed 42", "Caller pressed #");
    }

    @Test
    void toolsTroubleAndTheEndAreNotes() throws IOException {
        SampleCall call = SampleCall.ofSeconds(9)
                .line("{'at_ms':1,'event':'tool_call','name':'hangup_call'}")
                .line("{'at_ms':1,'event':'tool_result','name':'hangup_call','outcome':'failure','took_ms':240}")
                .line("{'at_ms':2,'event':'rate_mismatch','who':'caller','text':'sends at 7990 Hz'}")
                .line("{'at_ms':3,'event':'degraded','text':'no transcripts'}")
                .line("{'at_ms':4,'event':'call_ended','reason':'agent hung up'}");

        assertThat(Line.all(call.read(folder)).stream().map(Line::text))
                .containsExactly(
                        "Agent called hangup_call",
                        "hangup_call returned failure after 240 ms",
                        "sends at 7990 Hz",
                        "no transcripts",
                        "Call ended: agent hung up");
    }
}
