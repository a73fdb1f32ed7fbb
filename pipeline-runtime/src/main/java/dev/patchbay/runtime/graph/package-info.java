/**
 * A plan made runnable: {@link dev.patchbay.runtime.graph.Converter} carries audio from one format to others,
 * {@link dev.patchbay.runtime.graph.Graph} leads it through the stages by plain method calls.
 */
@NullMarked
package dev.patchbay.runtime.graph;

import org.jspecify.annotations.NullMarked;
