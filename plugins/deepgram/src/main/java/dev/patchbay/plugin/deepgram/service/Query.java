package dev.patchbay.plugin.deepgram.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters behind an address, in the order in which they were added. A name may come several times. */
public final class Query {
    private final List<String> parameters = new ArrayList<>();

    /** Without any. */
    public Query() {}

    /**
     * Adds a parameter.
     *
     * @param name as it is
     * @param value encoded here
     * @return this
     */
    public Query add(String name, Object value) {
        parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Adds a parameter that may be absent.
     *
     * @param name as it is
     * @param value encoded here, if there is one
     * @return this
     */
    public Query add(String name, Optional<?> value) {
        value.ifPresent(present -> add(name, present));
        return this;
    }

    /** {@return them all, without a question mark; empty when there is none} */
    @Override
    public String toString() {
        return String.join("&", parameters);
    }
}
