package org.pillarbox.outmail.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.pillarbox.outmail.internet.WarnedDomains;
import org.pillarbox.outmail.jpa.JpaWarnedDomains;

/** Asks and notes in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class WarnedDomainsBean implements WarnedDomains {
    @PersistenceContext
    private EntityManager em;

    @Override
    public boolean isFirst(String domain, LocalDate day) {
        return new JpaWarnedDomains(em).isFirst(domain, day);
    }
}
