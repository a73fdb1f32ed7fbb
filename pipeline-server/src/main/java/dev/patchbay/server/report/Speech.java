package dev.patchbay.server.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch in which the caller spoke, by the word of whatever detected voice.
 *
 * @param text what a transcriber made of it; empty where none did
 */
record Speech(Interval interval, String text) {

    /**
     * Every stretch in order; one still open when the events end lasts until {@code endMs}. A final text belongs to the
     * stretch that had begun last when it came, as transcribers answer late but seldom after the next sentence begins.
     */
    static List<Speech> of(List<CallEvent> events, double endMs) {
        List<Speech> speech = new ArrayList<>();
        boolean speaking = false;
        for (CallEvent event : events) {
            if (event instanceof CallEvent.CallerStarted && !speaking) {
                speech.add(new Speech(new Interval(event.atMs(), endMs), ""));
                speaking = true;
            } else if (event instanceof CallEvent.CallerStopped && speaking) {
                speech.add(speech.removeLast().until(event.atMs()));
                speaking = false;
            } else if (event instanceof CallEvent.CallerText said && said.last()) {
                Speech heard = speech.isEmpty() || speech.getLast().unheard() ? at(said) : speech.removeLast();
                speech.add(heard.saying(said.text()));
            }
        }
        return List.copyOf(speech);
    }

    /** Words without a voice: the detector is off, or deaf. They still belong in the conversation. */
    private static Speech at(CallEvent.CallerText said) {
        return new Speech(new Interval(said.atMs(), said.atMs()), "");
    }

    private boolean unheard() {
        return interval.lengthMs() == 0;
    }

    private Speech until(double toMs) {
        return new Speech(new Interval(interval.fromMs(), toMs), text);
    }

    private Speech saying(String more) {
        return new Speech(interval, joined(text, more));
    }

    static String joined(String first, String second) {
        return String.join(
                " ",
                Stream.of(first, second)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
