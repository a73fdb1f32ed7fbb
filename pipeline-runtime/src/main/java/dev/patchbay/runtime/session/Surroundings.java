package dev.patchbay.runtime.session;

import dev.patchbay.runtime.graph.Lending;
import dev.patchbay.runtime.metrics.CallMeters;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.playout.MediaClock;
import dev.patchbay.runtime.thread.Threads;
import java.time.InstantSource;

/**
 * What all sessions share.
 *
 * @param negotiator solves formats
 * @param clock ticks every session
 * @param threads starts virtual threads
 * @param time wall-clock time
 * @param meters counts
 * @param lending how stages get their frames
 * @param observers watches every session
 */
public record Surroundings(
        Negotiator negotiator,
        MediaClock clock,
        Threads threads,
        InstantSource time,
        CallMeters meters,
        Lending lending,
        SessionObserver.Factory observers) {}
