package org.pillarbox.journal.bean;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.journal.RecentErrors;

/** The errors of this node. */
@ApplicationScoped
public class ErrorLogBean implements ErrorLog {
    private final RecentErrors errors = new RecentErrors(Clock.systemUTC());

    @Override
    public void error(String source, String text) {
        errors.error(source, text);
    }

    @Override
    public List<Entry> latest(int limit) {
        return errors.latest(limit);
    }
}
