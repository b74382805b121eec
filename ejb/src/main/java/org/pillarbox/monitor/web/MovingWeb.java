package org.pillarbox.monitor.web;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Moves the web from one place to another without ever leaving it nowhere. Safe for threads. */
public final class MovingWeb implements WebPresence {
    private static final System.Logger LOG = System.getLogger(MovingWeb.class.getName());

    private final WebListeners listeners;
    private final Consumer<Runnable> later;
    private volatile WebAddress open;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * Begins where the server was started.
     *
     * @param later runs something after a moment
     */
    public MovingWeb(WebListeners listeners, WebAddress started, Consumer<Runnable> later) {
        this.listeners = listeners;
        this.open = started;
        this.later = later;
    }

    @Override
    public WebAddress open() {
        return open;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public synchronized void move(WebAddress wanted) {
        trouble = Optional.empty();
        WebAddress before = open;
        if (wanted.equals(before)) {
            return;
        }
        try {
            if (wanted.port() == before.port()) {
                exchange(before, wanted);
            } else {
                listeners.open(wanted);
                later.accept(() -> leave(before));
            }
            open = wanted;
            LOG.log(System.Logger.Level.INFO, "the web has moved to port " + wanted.port());
        } catch (IOException refused) {
            trouble = Optional.of(refused.getMessage());
        }
    }

    /** All addresses and one of them exclude each other on the same port: the old place has to go first. */
    private void exchange(WebAddress before, WebAddress wanted) throws IOException {
        listeners.close(before);
        try {
            listeners.open(wanted);
        } catch (IOException refused) {
            listeners.open(before);
            throw refused;
        }
    }

    private synchronized void leave(WebAddress before) {
        if (before.equals(open)) {
            return;
        }
        try {
            listeners.close(before);
        } catch (IOException stays) {
            LOG.log(System.Logger.Level.WARNING, "the web cannot be closed on port " + before.port(), stays);
        }
    }
}
