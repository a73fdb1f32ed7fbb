package dev.patchbay.testkit;

/** Nothing to configure. */
record NoSettings() {}
