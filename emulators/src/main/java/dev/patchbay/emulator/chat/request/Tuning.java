package dev.patchbay.emulator.chat.request;

import java.util.List;

/** Checks the parameters that a real model would heed and this one does not. */
final class Tuning {
    private Tuning() {}

    static void check(Fields fields) throws Refusal {
        fields.decimal("temperature", 0, 2);
        fields.decimal("top_p", 0, 1);
        fields.decimal("presence_penalty", -2, 2);
        fields.decimal("frequency_penalty", -2, 2);
        fields.whole("n", 1, 1);
        fields.number("seed");
        fields.flag("store");
        fields.object("metadata");
        for (String name : List.of("user", "prompt_cache_key", "safety_identifier")) {
            fields.text(name);
        }
        word(fields, "reasoning_effort", List.of("none", "minimal", "low", "medium", "high", "xhigh"));
        word(fields, "service_tier", List.of("auto", "default", "flex", "scale", "priority"));
        word(fields, "verbosity", List.of("low", "medium", "high"));
        responseFormat(fields);
    }

    private static void word(Fields fields, String name, List<String> words) throws Refusal {
        if (fields.some(name) != null) {
            fields.choice(name, words);
        }
    }

    private static void responseFormat(Fields fields) throws Refusal {
        var value = fields.some("response_format");
        if (value == null) {
            return;
        }
        var format = Fields.of("response_format", value);
        if (format.choice("type", List.of("json_object", "json_schema", "text")).equals("json_schema")) {
            format.needed("json_schema");
            format.object("json_schema");
        }
        format.nothingElse();
    }
}
