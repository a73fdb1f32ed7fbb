package dev.patchbay.emulator.openai.session;

import java.util.Objects;
import java.util.stream.Collectors;

/** The words of a message. */
final class Texts {
    private Texts() {}

    static String of(Item.Message message) {
        return message.content().stream()
                .map(Item.Content::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
