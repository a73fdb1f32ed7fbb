package dev.patchbay.runtime.negotiation;

import static dev.patchbay.runtime.negotiation.Shape.caller;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanMermaidTest {
    @Test
    void keepsNamesApartFromTheWordsOfMermaid() {
        var plan = caller("pcmu 8000")
                .agent("end \"of\" line", "pcmu 8000", "pcmu 8000")
                .plan();
        assertThat(PlanMermaid.render(plan)).isEqualTo("""
                        flowchart LR
                            n0["caller"]
                            n1["end #quot;of#quot; line"]
                            n0 -->|"pcmu 8000 Hz mono"| n1
                            n1 -->|"pcmu 8000 Hz mono"| n0
                        """);
    }
}
