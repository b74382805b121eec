package org.pillarbox.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.pillarbox.schedule.Polling;
import org.pillarbox.web.security.PageAddress;
import org.pillarbox.web.shell.PollTimes;

/** The log-in page. */
@Named
@RequestScoped
public class LogInView {
    static final String FAILED = LogInView.class.getName() + ".failed";

    @Inject
    HttpServletRequest request;

    @Inject
    Polling polling;

    /** Whether the server has ever connected, as far as it knows. */
    public boolean isPolled() {
        return polling.now().last().isPresent();
    }

    /** When it last did. */
    public Instant getLastPoll() {
        return polling.now().last().orElse(Instant.EPOCH);
    }

    /** When it will next. */
    public String getNextPoll() {
        return PollTimes.words(polling.now().next());
    }

    /** Whether the last try was refused. */
    public boolean isFailed() {
        return request.getAttribute(FAILED) != null;
    }

    /** The name typed before, so that only the password must be typed again. */
    public String getName() {
        return isFailed() ? Fields.text(request, "username", 320) : "";
    }

    /** Whether "Remember me" was checked in the last try; unchecked at first. */
    public boolean isRemember() {
        return isFailed() && request.getParameter("remember") != null;
    }

    /** The page wanted before the log-in came between. */
    public String getTo() {
        String wanted = request.getParameter("to");
        return PageAddress.isLocal(wanted) ? wanted : "";
    }
}
