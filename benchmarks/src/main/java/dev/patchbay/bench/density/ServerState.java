package dev.patchbay.bench.density;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server says of itself.
 *
 * @param event what was asked
 * @param calls sessions under way
 * @param heapBytes in use; what lives, right behind a full collection
 * @param collections since the start, of all collectors
 * @param collectionMillis how long they took together
 * @param allocatedBytes by all threads since the start
 */
record ServerState(
        String event, int calls, long heapBytes, long collections, long collectionMillis, long allocatedBytes) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Asked in the server. */
    static ServerState now(String event, int calls) {
        var collectors = ManagementFactory.getGarbageCollectorMXBeans();
        return new ServerState(
                event,
                calls,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                        .sum(),
                collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum(),
                ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getTotalThreadAllocatedBytes());
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static ServerState parse(JsonNode line) {
        return JSON.treeToValue(line, ServerState.class);
    }
}
