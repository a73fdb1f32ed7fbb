package dev.patchbay.emulator.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Things that were made once, up to a number of bytes; then it forgets what was not asked for longest. */
final class Shelf<K, V> {
    private final Map<K, V> things = new LinkedHashMap<>(64, 0.75f, true);
    private final long limit;
    private final ToLongFunction<V> size;
    private long kept;

    Shelf(long limit, ToLongFunction<V> size) {
        this.limit = limit;
        this.size = size;
    }

    V get(K key, Supplier<V> maker) {
        var known = things.get(key);
        if (known != null) {
            return known;
        }
        var made = maker.get();
        things.put(key, made);
        kept += size.applyAsLong(made);
        var eldest = things.values().iterator();
        while (kept > limit && things.size() > 1) {
            kept -= size.applyAsLong(eldest.next());
            eldest.remove();
        }
        return made;
    }
}
