package dev.patchbay.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.patchbay.runtime.config.PatchbayConfig;
import dev.patchbay.runtime.graph.Lending;
import dev.patchbay.runtime.graph.Resampling;
import dev.patchbay.runtime.metrics.CallMeters;
import dev.patchbay.runtime.metrics.Meter;
import dev.patchbay.runtime.negotiation.Negotiator;
import dev.patchbay.runtime.pipeline.Pipelines;
import dev.patchbay.runtime.playout.Pacer;
import dev.patchbay.runtime.plugin.Plugins;
import dev.patchbay.runtime.session.SessionObserver;
import dev.patchbay.runtime.session.Surroundings;
import dev.patchbay.runtime.thread.Threads;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;

/** Who makes what: the one place that knows all packages. */
final class RuntimeModule extends AbstractModule {
    private final PatchbayConfig config;
    private final Plugins plugins;
    private final SessionObserver.Factory observers;

    RuntimeModule(PatchbayConfig config, Plugins plugins, SessionObserver.Factory observers) {
        this.config = config;
        this.plugins = plugins;
        this.observers = observers;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        bind(PatchbayConfig.class).toInstance(config);
        bind(Plugins.class).toInstance(plugins);
        bind(SessionObserver.Factory.class).toInstance(observers);
        bind(Lending.class).toInstance(Lending.PLAIN);
        bind(Threads.class).toInstance(Threads.VIRTUAL);
        bind(InstantSource.class).toInstance(InstantSource.system());
        bind(MeterRegistry.class).toInstance(new SimpleMeterRegistry());
    }

    @Provides
    @Singleton
    Negotiator negotiator() {
        return Resampling.negotiator(config.resampler().preset());
    }

    @Provides
    @Singleton
    Pacer pacer() {
        return new Pacer();
    }

    @Provides
    @Singleton
    Pipelines pipelines() {
        return new Pipelines(config, plugins);
    }

    @Provides
    @Singleton
    CallMeters meters(MeterRegistry registry, Pacer pacer) {
        var meters = new CallMeters(registry);
        meters.watch(Meter.PACER_SKIPPED, pacer, Pacer::skipped);
        return meters;
    }

    @Provides
    @Singleton
    Surroundings surroundings(
            Negotiator negotiator,
            Pacer pacer,
            Threads threads,
            InstantSource time,
            CallMeters meters,
            Lending lending) {
        return new Surroundings(negotiator, pacer, threads, time, meters, lending, observers);
    }

    @Provides
    @Singleton
    Lines lines(Pipelines pipelines, Surroundings surroundings) {
        return new Lines(config, pipelines, surroundings);
    }
}
