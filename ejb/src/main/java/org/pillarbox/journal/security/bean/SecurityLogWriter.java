package org.pillarbox.journal.security.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.pillarbox.journal.security.SecurityLog.Entry;
import org.pillarbox.journal.security.SecurityLog.Event;
import org.pillarbox.journal.security.SecurityLog.Origin;
import org.pillarbox.journal.security.jpa.JpaSecurityLog;

/** The transactions of the security log. */
@ApplicationScoped
public class SecurityLogWriter {
    @PersistenceContext
    private EntityManager em;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(Event event, String account, Origin origin, String details) {
        log().record(event, account, origin, details);
    }

    @Transactional
    public List<Entry> list(int offset, int limit) {
        return log().list(offset, limit);
    }

    @Transactional
    public long count() {
        return log().count();
    }

    @Transactional
    public int purge(Instant before, int most) {
        return log().purge(before, most);
    }

    private JpaSecurityLog log() {
        return new JpaSecurityLog(em, Clock.systemUTC());
    }
}
