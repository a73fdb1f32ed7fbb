package dev.patchbay.plugin.webrtcvad;

import dev.patchbay.api.media.AudioFormat;
import dev.patchbay.api.stage.StageFactory;
import dev.patchbay.testkit.StageBehaviour;
import dev.patchbay.testkit.StageContract;
import java.util.List;
import java.util.Set;

final class WebRtcContractTest extends StageContract<WebRtcConfig> {
    @Override
    protected StageFactory<WebRtcConfig> factory() {
        return new WebRtcFactory();
    }

    @Override
    protected WebRtcConfig config() {
        return Configs.webRtc(true);
    }

    @Override
    protected List<AudioFormat> formats() {
        return List.of(AudioFormat.parse("pcm16 8000"));
    }

    @Override
    protected Set<StageBehaviour> behaviours() {
        return Set.of(StageBehaviour.DETECTS_SPEECH);
    }
}
