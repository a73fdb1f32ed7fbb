/**
 * From a configuration and the plugins there are to what a session needs: {@link
 * dev.patchbay.runtime.pipeline.Pipelines} looks a pipeline's providers up and lays it out.
 */
@NullMarked
package dev.patchbay.runtime.pipeline;

import org.jspecify.annotations.NullMarked;
