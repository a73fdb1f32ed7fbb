package dev.patchbay.runtime.config;

import static dev.patchbay.runtime.config.FakePlugins.load;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationsTest {
    private static final Locations LOCATIONS = load("""
                    # reception
                    providers:
                      local: {type: local}
                    pipelines:
                      reception:
                        stages:
                          - local
                          - local
                        links:
                          caller -> local:
                            prefer: pcm16 16000
                    """).locations();

    @Test
    void aPathHasTheLineOfItsKey() {
        assertThat(LOCATIONS.of("pipelines.reception.links.caller -> local")).hasToString("patchbay.yml:10");
        assertThat(LOCATIONS.of("pipelines.reception.stages[1]")).isEqualTo(new Location("patchbay.yml", 8, 9));
        assertThat(LOCATIONS.of("providers")).isEqualTo(new Location("patchbay.yml", 2, 1));
    }

    @Test
    void aPathThatTheFileLacksHasTheLineOfItsNearestParent() {
        assertThat(LOCATIONS.of("providers.local.greeting")).hasToString("patchbay.yml:3");
        assertThat(LOCATIONS.of("pipelines.reception.links.local -> caller.pin"))
                .hasToString("patchbay.yml:9");
        assertThat(LOCATIONS.of("pipelines.reception.stages[7]")).hasToString("patchbay.yml:6");
        assertThat(LOCATIONS.of("vad.type")).hasToString("patchbay.yml:1");
        assertThat(LOCATIONS.of("")).hasToString("patchbay.yml:1");
    }

    @Test
    void laterProblemsAreBlamedOnALineToo() {
        assertThat(LOCATIONS.problem("pipelines.reception.stages[1]", "takes no audio"))
                .hasToString("patchbay.yml:8:9: pipelines.reception.stages[1]: takes no audio");
    }
}
