package dev.patchbay.emulator.deepgram;

import dev.patchbay.emulator.deepgram.agent.AgentService;
import dev.patchbay.emulator.deepgram.flux.FluxService;
import dev.patchbay.emulator.deepgram.listen.ListenService;
import dev.patchbay.emulator.deepgram.scenario.Scenario;
import dev.patchbay.emulator.deepgram.scenario.SocketKind;
import dev.patchbay.emulator.deepgram.session.Service;
import dev.patchbay.emulator.deepgram.speak.SpeakService;
import dev.patchbay.emulator.sound.Studio;
import java.util.EnumMap;
import java.util.Map;

/** Which service answers at which socket. */
final class Services {
    private Services() {}

    static Map<SocketKind, Service> of(Scenario scenario, Studio studio) {
        var services = new EnumMap<SocketKind, Service>(SocketKind.class);
        services.put(SocketKind.AGENT, new AgentService(scenario, studio));
        services.put(SocketKind.LISTEN, new ListenService(scenario.listen()));
        services.put(SocketKind.FLUX, new FluxService(scenario.flux()));
        services.put(SocketKind.SPEAK, new SpeakService(scenario, studio));
        return services;
    }
}
