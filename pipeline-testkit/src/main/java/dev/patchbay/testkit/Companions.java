package dev.patchbay.testkit;

import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.api.stage.StageSpec;

/** The stages that complete the pipeline of one stage under test. */
final class Companions {
    final CompanionAgent agent = new CompanionAgent();
    final CompanionTranscriber transcriber = new CompanionTranscriber();
    final CompanionSynthesizer synthesizer = new CompanionSynthesizer();

    /** The smallest pipeline that this kind of stage can stand in, with the stage under its type's name. */
    <C extends Record> TestSetup around(StageFactory<C> factory, C config) {
        var setup = new TestSetup(this);
        var name = factory.type();
        var spec = factory.describe(config);
        switch (spec.kind()) {
            case AGENT -> setup.stage(name, factory, config);
            case FILTER, DETECTOR -> agent(setup.stage(name, factory, config));
            case TRANSCRIBER -> synthesizer(model(setup.stage(name, factory, config)));
            case LANGUAGE_MODEL -> synthesizer(transcriber(setup).stage(name, factory, config));
            case SYNTHESIZER -> model(transcriber(setup)).stage(name, factory, config);
        }
        return setup;
    }

    private TestSetup agent(TestSetup setup) {
        return setup.stage("agent", CompanionAgent.spec(CompanionAgent.anyLinear()), () -> agent);
    }

    private TestSetup transcriber(TestSetup setup) {
        return setup.stage("transcriber", CompanionTranscriber.spec(), () -> transcriber);
    }

    private static TestSetup model(TestSetup setup) {
        return setup.stage("model", CompanionModel.spec(), CompanionModel::new);
    }

    private TestSetup synthesizer(TestSetup setup) {
        return setup.stage("synthesizer", CompanionSynthesizer.spec(), () -> synthesizer);
    }

    /** Whether this kind of stage needs text to be understood. */
    static boolean reads(StageSpec spec) {
        return switch (spec.kind()) {
            case LANGUAGE_MODEL, SYNTHESIZER -> true;
            case AGENT, FILTER, DETECTOR, TRANSCRIBER -> false;
        };
    }
}
