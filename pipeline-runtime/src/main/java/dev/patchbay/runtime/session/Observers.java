package dev.patchbay.runtime.session;

import dev.patchbay.runtime.graph.Frame;
import java.util.List;

/** Several observers of one session, told in order. */
public final class Observers implements SessionObserver {
    private final List<SessionObserver> all;

    private Observers(List<SessionObserver> all) {
        this.all = all;
    }

    /**
     * Lets several watch every session.
     *
     * @param factories each makes one observer a session
     * @return one for all
     */
    public static Factory all(Factory... factories) {
        var list = List.of(factories);
        return session -> new Observers(
                list.stream().map(factory -> factory.observe(session)).toList());
    }

    @Override
    public void event(SessionEvent event) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).event(event);
        }
    }

    @Override
    public void heard(Frame frame, long mediaMillis) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).heard(frame, mediaMillis);
        }
    }

    @Override
    public void played(Frame frame, long mediaMillis) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).played(frame, mediaMillis);
        }
    }

    @Override
    public void close() {
        all.forEach(SessionObserver::close);
    }
}
