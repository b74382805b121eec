package org.pillarbox.monitor.web.bean;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.monitor.web.ConsoleFile;
import org.pillarbox.monitor.web.MovingWeb;
import org.pillarbox.monitor.web.ServerWebListeners;
import org.pillarbox.monitor.web.WebAddress;
import org.pillarbox.monitor.web.WebPresence;
import org.pillarbox.settings.DataDirectory;

/** The web of this server. */
@ApplicationScoped
public class WebPresenceBean implements WebPresence {
    /** Open pages ask for news every 5 seconds, and hear then where to go. */
    private static final int FAREWELL_SECONDS = 20;

    @Resource
    private ManagedScheduledExecutorService clock;

    @Inject
    private ErrorLog errors;

    private MovingWeb web;

    @PostConstruct
    void begin() {
        WebAddress started = WebAddress.ofServer();
        web = new MovingWeb(
                new ServerWebListeners(started),
                started,
                leaving -> clock.schedule(leaving, FAREWELL_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public WebAddress open() {
        return web.open();
    }

    @Override
    public Optional<String> trouble() {
        return web.trouble();
    }

    @Override
    public void move(WebAddress wanted) {
        web.move(wanted);
        if (web.trouble().isPresent()) {
            errors.error(
                    "services",
                    "Service web does not move to port " + wanted.port() + ": "
                            + web.trouble().get());
            return;
        }
        try {
            new ConsoleFile(DataDirectory.resolve("")).write(wanted);
        } catch (IOException e) {
            errors.error("services", "Where the console is cannot be kept for the next start: " + e);
        }
    }
}
