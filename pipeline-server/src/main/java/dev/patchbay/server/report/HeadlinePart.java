package dev.patchbay.server.report;

/** Who, how long, how it ended, and what an operator must not overlook. */
final class HeadlinePart {

    private HeadlinePart() {}

    static Html title(Call call) {
        String length = Times.rough(call.lengthMs());
        return call.started()
                .map(start ->
                        Html.of("Call of {} over {}, answered by {}", length, start.transport(), start.pipeline()))
                .orElse(Html.of("Call of {}", length));
    }

    static Html of(Call call) {
        return Html.of(
                """
                <h1>{}</h1>
                <p class="facts">{}{}</p>
                {}""",
                heading(call),
                ending(call),
                identity(call),
                Html.all(call.all(CallEvent.Trouble.class).stream()
                        .map(HeadlinePart::trouble)
                        .toList()));
    }

    private static Html heading(Call call) {
        String length = Times.rough(call.lengthMs());
        return call.started()
                .map(start -> Html.of(
                        "A call of {} over <em>{}</em>, answered by <em class=\"agent\">{}</em>",
                        length,
                        start.transport(),
                        start.pipeline()))
                .orElse(Html.of("A call of {}", length));
    }

    private static Html ending(Call call) {
        String how = call.ended().map(CallEvent.CallEnded::reason).orElse("no end in the transcript");
        return Html.of("<span class=\"ending\">{}</span>", how);
    }

    private static Html identity(Call call) {
        return call.started()
                .map(start -> Html.of(
                        "<span>session <code>{}</code></span><span>call <code>{}</code></span>",
                        start.session(),
                        start.call()))
                .orElse(Html.NOTHING);
    }

    private static Html trouble(CallEvent.Trouble trouble) {
        return Html.of("""
                <p class="trouble"><svg class="icon"><use href="#icon-trouble"/></svg>\
                <button type="button" class="time" data-at="{}">{}</button> <span dir="auto">{}</span></p>""", trouble.atMs(), Times.clock(trouble.atMs()), trouble.text());
    }
}
