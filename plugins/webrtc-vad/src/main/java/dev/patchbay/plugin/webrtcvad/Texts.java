package dev.patchbay.plugin.webrtcvad;

/** What both detectors' settings mean, in the reference's words. */
final class Texts {
    static final String CONFIDENCE_THRESHOLD =
            "How sure the detector must be that somebody speaks, 0 to 1. Higher misses more, lower starts on noise.";
    static final String ENERGY_THRESHOLD = "Fixed gate below which nothing counts as speech. Negative: dBFS. Positive:"
            + " RMS of 16-bit samples, so 1500 is -26.8 dBFS, as loud as an average caller. 0: adaptive only.";
    static final String FLOOR_DBFS = "Frames softer than this, in dBFS, are never speech, however quiet the line."
            + " Replaced by energy_threshold when that is set.";
    static final String START_MS = "How long speech must last before it counts, in milliseconds. Below 60, clicks and"
            + " the onset of tones count too.";
    static final String STOP_MS = "How long the detector must be sure of silence before speech has ended, in"
            + " milliseconds. It takes about 150 ms more to be sure.";
    static final String BARGE_IN_CONFIDENCE =
            "Added to confidence_threshold while the caller hears the agent, whose" + " echo may come back.";
    static final String BARGE_IN_START_MS =
            "Takes the place of start_ms while the caller hears the agent, where it is" + " more.";
    static final String ECHO_MARGIN_DB = "How much louder than the agent's echo the caller must be, in dB, while the"
            + " agent is heard. The echo is measured during the call, and where there is none this changes nothing."
            + " 0: do not measure it.";

    private Texts() {}
}
