package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.Plugin;
import dev.patchbay.api.stage.StageFactory;
import java.util.List;

/** Brings the detectors {@code webrtc}, which votes with native code, and {@code energy}, which needs none. */
public final class WebRtcVadPlugin implements Plugin {
    /** Called by the runtime. */
    public WebRtcVadPlugin() {}

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<StageFactory<?>> stages() {
        return List.of(new WebRtcFactory(), new EnergyFactory());
    }
}
