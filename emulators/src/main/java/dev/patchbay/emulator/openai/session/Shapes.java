package dev.patchbay.emulator.openai.session;

import dev.patchbay.emulator.openai.session.Shape.Amount;
import dev.patchbay.emulator.openai.session.Shape.ByType;
import dev.patchbay.emulator.openai.session.Shape.Choice;
import dev.patchbay.emulator.openai.session.Shape.CountOrInfinite;
import dev.patchbay.emulator.openai.session.Shape.Either;
import dev.patchbay.emulator.openai.session.Shape.Fields;
import dev.patchbay.emulator.openai.session.Shape.Flag;
import dev.patchbay.emulator.openai.session.Shape.ListOf;
import dev.patchbay.emulator.openai.session.Shape.Opaque;
import dev.patchbay.emulator.openai.session.Shape.OrNull;
import dev.patchbay.emulator.openai.session.Shape.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shapes that both interfaces share. */
final class Shapes {
    static final Shape TEXT = new Text();
    static final Shape FLAG = new Flag();
    static final Shape OPAQUE = new Opaque();
    static final Shape TOKENS = new CountOrInfinite(4096);
    static final Shape MODALITIES = list(choice("text", "audio"));
    static final Shape NOISE_REDUCTION = new OrNull(fields("type", choice("near_field", "far_field")));
    static final Shape METADATA = new OrNull(OPAQUE);
    static final Shape PROMPT = new OrNull(
            required(Set.of("id"), Map.of("id", TEXT, "version", new OrNull(TEXT), "variables", new OrNull(OPAQUE))));
    static final Shape TRACING =
            new OrNull(new Either(choice("auto"), fields("workflow_name", TEXT, "group_id", TEXT, "metadata", OPAQUE)));
    static final Shape FUNCTION =
            required(Set.of("name"), Map.of("type", TEXT, "name", TEXT, "description", TEXT, "parameters", OPAQUE));

    private Shapes() {}

    /** Both kinds of turn detection. Only GA has the idle timeout. */
    static Shape turnDetection(boolean idleTimeout) {
        var vad = new LinkedHashMap<String, Shape>();
        vad.put("type", TEXT);
        vad.put("threshold", decimal(0, 1));
        vad.put("prefix_padding_ms", whole(0, 60_000));
        vad.put("silence_duration_ms", whole(0, 60_000));
        vad.put("create_response", FLAG);
        vad.put("interrupt_response", FLAG);
        if (idleTimeout) {
            vad.put("idle_timeout_ms", new OrNull(whole(5_000, 30_000)));
        }
        var semantic = fields(
                "type",
                TEXT,
                "eagerness",
                choice("low", "medium", "high", "auto"),
                "create_response",
                FLAG,
                "interrupt_response",
                FLAG);
        return new OrNull(byType("server_vad", new Fields(vad, Set.of()), "semantic_vad", semantic));
    }

    static Shape choice(String... words) {
        return new Choice(List.of(words));
    }

    static Shape list(Shape element) {
        return new ListOf(element);
    }

    static Shape whole(double min, double max) {
        return new Amount(true, min, max);
    }

    static Shape decimal(double min, double max) {
        return new Amount(false, min, max);
    }

    /** Alternating names and shapes; none is required. */
    static Shape fields(Object... namesAndShapes) {
        return new Fields(pairs(namesAndShapes), Set.of());
    }

    static Shape required(Set<String> names, Map<String, Shape> fields) {
        return new Fields(fields, names);
    }

    /** Alternating types and shapes. */
    static Shape byType(Object... typesAndShapes) {
        return new ByType(pairs(typesAndShapes));
    }

    static Map<String, Shape> pairs(Object... pairs) {
        var map = new LinkedHashMap<String, Shape>();
        var rest = Arrays.asList(pairs).iterator();
        while (rest.hasNext()) {
            map.put((String) rest.next(), (Shape) rest.next());
        }
        return map;
    }
}
