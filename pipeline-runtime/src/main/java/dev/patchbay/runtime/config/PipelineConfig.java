package dev.patchbay.runtime.config;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import dev.patchbay.runtime.negotiation.LinkRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named chain of providers, from the caller back to the caller.
 *
 * @param name its key under {@code pipelines}, or the provider's name for a chain of one
 * @param stages names of providers, at least one
 * @param links what the operator says about the format of a link, by its name, such as {@code caller -> denoise}
 * @param tools names of the tools that its stages may call; empty for all there are
 */
public record PipelineConfig(
        String name, List<String> stages, Map<String, LinkRule> links, Optional<List<String>> tools) {
    /** The phone's end of the first and of the last link. */
    public static final String CALLER = "caller";

    /** The detector's end of the link that brings it the caller's speech. */
    public static final String VAD = "vad";

    /** Copies the collections. */
    public PipelineConfig {
        requireNonNull(name, "name");
        stages = List.copyOf(stages);
        links = ImmutableMap.copyOf(links);
        tools = tools.map(List::copyOf);
    }

    /**
     * The name that {@code links} knows a link by.
     *
     * @param from a provider or {@link #CALLER}
     * @param to a provider, {@link #CALLER} or {@link #VAD}
     * @return {@code from -> to}
     */
    public static String link(String from, String to) {
        return from + " -> " + to;
    }

    /** {@return the names of all links that a chain of these stages has, in order, the detector's last} */
    static List<String> links(List<String> stages) {
        var links = new ArrayList<String>();
        String from = CALLER;
        for (String stage : stages) {
            links.add(link(from, stage));
            from = stage;
        }
        links.add(link(from, CALLER));
        links.add(link(CALLER, VAD));
        return links;
    }
}
