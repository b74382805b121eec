package org.pillarbox.journal.security.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pillarbox.journal.security.SecurityLog;

/** The security log. A database that fails must not turn a refused log-in into an error that tells the peer something. */
@ApplicationScoped
public class SecurityLogBean implements SecurityLog {
    private static final Logger LOG = Logger.getLogger(SecurityLogBean.class.getName());

    @Inject
    private SecurityLogWriter writer;

    @Override
    public void record(Event event, String account, Origin origin, String details) {
        try {
            writer.record(event, account, origin, details);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A line of the security log is only in the log file", e);
        }
    }

    @Override
    public List<Entry> list(int offset, int limit) {
        return writer.list(offset, limit);
    }

    @Override
    public long count() {
        return writer.count();
    }

    @Override
    public int purge(Instant before, int most) {
        return writer.purge(before, most);
    }
}
