package dev.patchbay.bench.density;

import java.util.OptionalDouble;

/**
 * What it cost.
 *
 * @param server processor time of the server as parts of one core
 * @param callers the same of the callers
 * @param farEnd the same of the service behind the agents; 0 without one
 * @param others of all else on the machine, where it tells
 * @param collections of garbage in the server in the measured time
 * @param collectionMillis how long they took together
 * @param allocatedBytes by the server in the measured time
 * @param idleHeap what lives on the server's heap without a call, in bytes
 * @param busyHeap with all calls
 * @param leftHeap when all have ended
 */
record Cost(
        double server,
        double callers,
        double farEnd,
        OptionalDouble others,
        long collections,
        long collectionMillis,
        long allocatedBytes,
        long idleHeap,
        long busyHeap,
        long leftHeap) {

    /** Bytes that one of so many calls keeps on the heap. */
    double heapPerCall(int calls) {
        return (busyHeap - idleHeap) / (double) calls;
    }
}
