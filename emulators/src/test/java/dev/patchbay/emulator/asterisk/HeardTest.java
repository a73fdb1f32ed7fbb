package dev.patchbay.emulator.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is made of audio by the time it came: 20 ms frames at 8 kHz. */
class HeardTest {

    private final Heard heard = new Heard(Signals.RATE, 160, -45);

    @Test
    void leavesSilenceWhereAudioCameLaterThanAFrame() {
        loud(0, 20);
        loud(60, 20);

        assertThat(heard.samples().millis()).isEqualTo(80);
        assertThat(heard.samples().between(20, 60).toArray()).containsOnly(0);
        assertThat(heard.samples().between(60, 80).levelDbfs()).isGreaterThan(-20);
    }

    @Test
    void beginsExactlyWhenTheFirstAudioCame() {
        loud(7, 20);

        assertThat(heard.samples().millis()).isEqualTo(27);
    }

    @Test
    void takesUpADelayOfUpToAFrame() {
        loud(0, 20);
        loud(40, 20);

        assertThat(heard.samples().millis()).isEqualTo(40);
    }

    @Test
    void hearsAudioThatCameEarlyAfterTheAudioBeforeIt() {
        loud(0, 100);
        loud(5, 100);

        assertThat(heard.samples().millis()).isEqualTo(200);
        assertThat(heard.audibleBetween(0, 100_000_000)).isEqualTo(100_000_000);
        assertThat(heard.lastAudible(0, 150_000_000)).isEqualTo(140_000_000);
    }

    @Test
    void dividesSpeechWhereItPausesForMoreThanThreeHundredMilliseconds() {
        loud(100, 100);
        loud(500, 100);
        loud(920, 20);

        assertThat(heard.segments()).containsExactly(new SpeechSegment(100, 600), new SpeechSegment(920, 940));
    }

    @Test
    void doesNotHearWhatIsBelowTheThreshold() {
        Heard deaf = new Heard(Signals.RATE, 160, -12);
        Heard keen = new Heard(Signals.RATE, 160, -13);
        byte[] payload = littleEndian(Signals.loud(20));

        deaf.audio(0, AudioKind.SLIN8, payload, 0, payload.length);
        keen.audio(0, AudioKind.SLIN8, payload, 0, payload.length);

        assertThat(Signals.loud(20).levelDbfs()).isBetween(-12.3, -12.2);
        assertThat(deaf.segments()).isEmpty();
        assertThat(keen.segments()).containsExactly(new SpeechSegment(0, 20));
    }

    @Test
    void neverHeardAnythingBeforeTheAgentSpoke() {
        assertThat(heard.lastAudible(0, 1_000_000_000)).isEqualTo(AgentEar.NEVER);
        assertThat(heard.audibleBetween(0, 1_000_000_000)).isZero();
    }

    @Test
    void countsPayloadsThatAsteriskWouldNotHaveWaitedFor() {
        heard.payloadWait(5_000_000);
        heard.payloadWait(7_500_000);

        assertThat(heard.notes()).isEqualTo(new WireNotes(0, 0, 1, 7.5));
    }

    private void loud(int atMillis, int millis) {
        byte[] payload = littleEndian(Signals.loud(millis));
        heard.audio(atMillis * 1_000_000L, AudioKind.SLIN8, payload, 0, payload.length);
    }

    private static byte[] littleEndian(Samples samples) {
        short[] pcm = samples.toArray();
        byte[] bytes = new byte[2 * pcm.length];
        for (int i = 0; i < pcm.length; i++) {
            bytes[2 * i] = (byte) pcm[i];
            bytes[2 * i + 1] = (byte) (pcm[i] >> 8);
        }
        return bytes;
    }
}
