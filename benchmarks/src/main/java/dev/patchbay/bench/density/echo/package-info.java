/**
 * A plugin with one agent that says at once what it hears, as an agent of a provider does: it takes audio in the session's
 * turn and writes it from a thread of its own. It sees the API and nothing else, and is loaded as any plugin.
 */
@NullMarked
package dev.patchbay.bench.density.echo;

import org.jspecify.annotations.NullMarked;
