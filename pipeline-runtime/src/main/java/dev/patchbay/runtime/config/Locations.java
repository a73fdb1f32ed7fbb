package dev.patchbay.runtime.config;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** Where in the file each setting stands, so that what is found out later can be blamed on a line too. Immutable. */
public final class Locations {
    private final String file;
    private final Map<String, Location> byPath;

    private Locations(String file, Map<String, Location> byPath) {
        this.file = file;
        this.byPath = byPath;
    }

    static Locations in(String file, Node root) {
        var byPath = ImmutableMap.<String, Location>builder();
        root.visit(node -> byPath.put(
                node.path(),
                new Location(file, node.spot().key().line(), node.spot().key().column())));
        return new Locations(file, byPath.buildKeepingLast());
    }

    /**
     * Where a setting stands.
     *
     * @param path dotted, such as {@code pipelines.reception.links.caller -> denoise} or {@code pipelines.x.stages[0]}
     * @return the place of its key, or of the nearest parent that the file has, or of the file's beginning
     */
    public Location of(String path) {
        for (String at = path; !at.isEmpty(); at = parent(at)) {
            var location = byPath.get(at);
            if (location != null) {
                return location;
            }
        }
        return new Location(file, 1, 1);
    }

    /**
     * A problem found after loading, at the place of the setting that causes it.
     *
     * @param path as for {@link #of}
     * @param message what is wrong and what would be right
     * @return the problem
     */
    public Problem problem(String path, String message) {
        var location = of(path);
        return new Problem(file, location.line(), location.column(), path, message);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
