/**
 * All that a Patchbay plugin compiles against. It needs the JDK and nothing else at run time: the null annotations are
 * read by compilers only.
 */
module dev.patchbay.api {
    requires static org.jspecify;

    exports dev.patchbay.api;
    exports dev.patchbay.api.config;
    exports dev.patchbay.api.event;
    exports dev.patchbay.api.media;
    exports dev.patchbay.api.stage;
    exports dev.patchbay.api.tool;
    exports dev.patchbay.api.transport;

    uses dev.patchbay.api.Plugin;
}
